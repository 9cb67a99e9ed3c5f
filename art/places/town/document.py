"""The map's document: paper's, with what a player may touch written on its root."""
import json
from paper import Doc

#: How far beyond its frame the map is painted, for camera and parallax: sides, above and below.
OVER = (140, 60)


class Map(Doc):
    def __init__(self, w, h):
        super().__init__(w, h, 0, '#150d33', (2.2, 3.6), .2)
        self.spots = {}
        ox, oy = OVER
        #: The painted ground: left, top, right, bottom.
        self.x0, self.y0, self.x1, self.y1 = -ox, -oy, w+ox, h+oy

    def svg(self):
        spots = json.dumps({k: [round(v) for v in p] for k, p in self.spots.items()}, separators=(',', ':'))
        return super().svg().replace('<svg ', "<svg data-spots='%s' " % spots, 1)
