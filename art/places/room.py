"""A place of the stage: paper.py's document with overscan, loops, lights and spots."""
import json, os
from paper import Doc, Path, ell, mix, num

# What is painted: the picture of 1600 x 900 and the margin parallax may show.
X0, Y0, X1, Y1 = -146, -66, 1746, 966
# One period of a scrolling layer: wider than what is painted, so one seam is in sight at most.
WRAP, WRAP0 = 1920, -160
ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'assets', 'places')


class Room(Doc):
    def __init__(self, shcol, shdir, sha, lights, spots):
        super().__init__(1600, 900, 0, shcol, shdir, sha)
        self.lights, self.spots = lights, spots
        self.veil = None          # (colour, how far): air between us and what is drawn

    def haze(self, c):
        return mix(c, *self.veil) if self.veil and c.startswith('#') else c

    def raw(self, path, fill, *a, **k):
        super().raw(path, self.haze(fill), *a, **k)

    def grad(self, id, x1, y1, x2, y2, *stops):
        return super().grad(id, x1, y1, x2, y2, *((o, self.haze(c), *r) for o, c, *r in stops))

    def loop(self, id, kind, z=None, pivot=None):
        """a group that moves; pivots are in the picture's own coordinates"""
        k = {'data_loop': kind}
        if pivot: k['data_pivot'] = '%s %s' % (num(pivot[0], 0), num(pivot[1], 0))
        return self.g(id, z, **k)

    def glow(self, path, fill, litop, op=0, tr=None):
        """light that is there (or is stronger) only while the lamps are on"""
        self.raw(path, fill, op, tr, litop=litop)

    def halo(self, x, y, steps, fill, litop=None):
        """a lamp's glow as a screen print has it: flat discs, one inside the other"""
        for r, o in steps:
            self.raw(ell(x, y, r), fill, o, litop=None if litop is None else o * litop)

    def svg(self):
        extra = ' data-lights=\'%s\' data-spots=\'%s\'' % (
            json.dumps(self.lights, separators=(',', ':')), json.dumps(self.spots, separators=(',', ':')))
        return super().svg().replace(' viewBox="0 0 1600 900"', ' viewBox="0 0 1600 900"' + extra, 1)

    def finish(self, name):
        self.save(os.path.join(ASSETS, name + '.svg'))


def many(f, xs):
    """one sheet of f(x) for every x"""
    p = Path()
    for x in xs: p.c += f(x).c
    return p
