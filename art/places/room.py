"""A place of the stage: paper.py's document with overscan, loops, lights and spots."""
import json, math, os
from paper import Doc, Path, ell, mix, num

# What is painted: the picture of 1600 x 900 and the margin parallax may show.
X0, Y0, X1, Y1 = -146, -66, 1746, 966
# One period of a scrolling layer: wider than what is painted, so one seam is in sight at most.
WRAP, WRAP0 = 1920, -160
# How far a long cut strays, in units.
WANDER = 1.3
ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'assets', 'places')


class Room(Doc):
    def __init__(self, shcol, shdir, sha, lights, spots):
        super().__init__(1600, 900, 0, shcol, shdir, sha)
        self.lights, self.spots = lights, spots
        self.long = 150           # the shortest edge that wanders
        self.steady = False       # True: leave edges as they are (a scrolling layer must meet itself)
        self.veil = None          # (colour, how far): air between us and what is drawn

    def haze(self, c):
        return mix(c, *self.veil) if self.veil and c.startswith('#') else c

    def hand(self, path):
        """long straight edges wander as under scissors; one field for all, so that sheets cut together stay together"""
        if self.steady or isinstance(path, str): return path
        out = Path()
        for s, segs in path.c:
            new, (x0, y0) = [], s
            for g in segs+[(s,)]:
                x, y = g[-1]; l = math.hypot(x-x0, y-y0)
                if len(g) == 1 and l > self.long:
                    n = round(l/95)
                    for i in range(1, n):
                        u, v = x0+(x-x0)*i/n, y0+(y-y0)*i/n; p, q = -(y-y0)/l, (x-x0)/l
                        w = WANDER*(p*math.sin(u*.019+v*.034)+q*math.sin(u*.034-v*.019+2)+.6*(p+q)*math.sin(u*.051+v*.047))
                        new.append(((u+p*w, v+q*w),))
                new.append(g); x0, y0 = x, y
            out.c.append([s, new[:-1] if new and new[-1] == (s,) else new])
        return out

    def raw(self, path, fill, *a, **k):
        super().raw(self.hand(path), self.haze(fill), *a, **k)

    def paper(self, path, *a, **k):
        super().paper(self.hand(path), *a, **k)

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
