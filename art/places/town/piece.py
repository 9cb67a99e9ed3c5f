"""A small place being drawn. Local coordinates: ground line y=0, up negative, light from the
upper left. Every sheet has two colours: `fill` asleep, `data-lit` awake. What carries
`data-window` lights one by one; all else wakes together."""
import random
from paper import *

HAZE = '#a06a82'
WIN_OFF = '#261f4d'
AMBER = ['#ffd27a', '#ffbf57', '#ffe3a3', '#ffcb69']
INK = '#2a1640'
#: Local units are stored doubled and whole: half a unit is finer than any screen shows.
FINE = 2

SHRUB = Path().M(-17, 0).Q(-24, -8, -15, -13).Q(-14, -23, -4, -20).Q(4, -28, 9, -18).Q(20, -18, 17, -8).Q(24, -4, 18, 0)


def many(paths):
    """one path of several"""
    return sum(paths, Path())


class Piece:
    """Draws one place into a document, at a spot and size, under the dusk of its terrace."""
    def __init__(s, doc, name, x, y, k, haze, dusk, seed):
        s.d, s.name, s.x, s.y, s.k, s.hz, s.dusk = doc, name, x, y, k, haze, dusk
        s.r = random.Random(seed)

    def __enter__(s):
        s.o = (s.d.p, s.d.shdir); s.d.p = 0
        s.d.shdir = tuple(v*FINE for v in s.d.shdir)
        s.d.open(s.name, None, data_place=s.name,
                 transform='translate(%s %s) scale(%s)' % (num(s.x, 0), num(s.y, 0), num(s.k/FINE, 3)))
        return s

    def __exit__(s, *e):
        s.d.p, s.d.shdir = s.o; s.d.close()

    # --- colours
    def hazy(s, c): return mix(c, HAZE, s.hz)
    def asleep(s, c): return s.hazy(mix(mix(c, mul(c, '#8d7fc4'), .9), s.dusk, .6))
    def awake(s, c): return s.hazy(mix(c, mul(c, '#f2c0ac'), .55))

    # --- sheets
    def b(s, p, c, sh=0, a=None, eo=False):
        """body sheet"""
        s.d.paper(p.s(FINE), s.asleep(c), h=sh, lit=s.awake(c), a=a, eo=eo, soft=sh >= .8)
    def shade(s, p, op=.25, c='#1a1238'):
        s.d.raw(p.s(FINE), c, op)
    def dark(s, p, c=INK):
        """ironwork: nearly the same in both states"""
        s.d.raw(p.s(FINE), s.hazy(c), lit=s.hazy(mix(c, '#7a2f3a', .3)))
    def w(s, p, i=None, off=WIN_OFF):
        """a window: lights when its turn comes"""
        c = AMBER[s.r.randrange(4) if i is None else i]
        s.d.raw(p.s(FINE), s.hazy(off), lit=c)
        s.mark()
    def mark(s):
        """what was drawn last waits for its turn, as windows do"""
        s.d.out[-1] = s.d.out[-1].replace('<path', '<path data-window="1"')
    def lamp(s, p, i=2, off='#33214d'):
        """a light that is on as soon as the place is awake: doors, headlamps"""
        s.d.raw(p.s(FINE), s.hazy(off), lit=AMBER[i])
    def glow(s, p, op=.18, c='#ffb556'):
        s.d.raw(p.s(FINE), c, 0, litop=op)
    def appear(s, p, c, op=1):
        """only there when the place is awake"""
        s.d.raw(p.s(FINE), s.awake(c), 0, litop=op)

    # --- movement
    def loop(s, id, how, pivot=None):
        """a group that moves; the pivot in local coordinates"""
        k = {'data_loop': how}
        if pivot: k['data_pivot'] = '%s %s' % (num(pivot[0]*FINE, 0), num(pivot[1]*FINE, 0))
        return s.d.g(s.name+'-'+id, None, **k)

    # --- common parts
    def halo(s, cx, cy, r, op=.13):
        for q in (1, .8, .6, .42, .26): s.glow(ell(round(cx), round(cy), round(r*q), round(r*q*.86)), op*.42)
    def ground(s, x0, x1, h=7):
        s.shade(ell((x0+x1)/2+4, 3, (x1-x0)/2+10, h), .22)
    def spill(s, x0, x1, d=26, spread=22, op=.3):
        """light falling out over the ground"""
        s.glow(poly((x0, -1), (x1, -1), (x1+spread, d), (x0-spread, d)), min(1, op*2.4), 'url(#spill)')
    def panes(s, boxes, frame='#e8c9a0', bar=True, sill=True, group=1, shop=False):
        """windows: frames in one sheet, panes apart (so many to a light), bars and sills again in one"""
        s.b(many(rect(x-2.5, y-2.5, w+5, h+5) for x, y, w, h in boxes), frame)
        for i in range(0, len(boxes), group): s.w(many(rect(*b) for b in boxes[i:i+group]))
        if bar:
            s.b(many(rect(x+w/2-1, y, 2, h)+rect(x, y+h*.42, w, 2) for x, y, w, h in boxes), frame)
        if sill:
            s.b(many(rect(x-4, y+h+1.5, w+8, 3.5) for x, y, w, h in boxes), mix(frame, '#ffffff', .12))
    def shrubs(s, *xs):
        for i, x in enumerate(xs):
            k = (1, .74, .86)[i % 3]; c = ('#4a8a63', '#2c7a6a', '#7a9a4a')[i % 3]
            with s.d.at(x*FINE, 4*FINE, k*FINE, p=0): s.d.paper(SHRUB, s.asleep(c), .5, lit=s.awake(c), soft=False)
    def awning(s, x, y, w, h, c1, c2, n=6):
        s.b(scal(x, x+w, y+h, n, 4.5, h), c1, .6)
        q = w/n
        s.b(many(scal(x+q*i, x+q*(i+1), y+h, 1, 4.5, h) for i in range(0, n, 2)), c2)
    def steps(s, x0, x1, n=3, h=3.4, grow=5):
        for i in range(n): s.b(rect(x0-i*grow, (i-1)*h-.5, x1-x0+2*i*grow, h), ['#f0d3a2', '#cfa389', '#b58777'][i], .2)
    def shadow(s, p):
        """somebody or something seen dark against a lit window"""
        s.d.raw(p.s(FINE), '#43203f', 0, litop=.8)
    def people(s, *who):
        """small folk who are about once the place is awake: (x, ground, height, colour)"""
        for x, y, h, c in who:
            s.appear(rtop(x-h*.2, y-h*.72, h*.4, h*.72, h*.17), c)
            s.appear(ell(x, y-h*.84, h*.14, h*.16), '#7a4038')
