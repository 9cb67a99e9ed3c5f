"""Outside the party's window: a street of a college town in snow, at night. All cool, so that the room is warm."""
from paper import *
from room import many, WRAP0
import random

INK, WARM, SNOW = '#171a48', '#f4b860', '#d3d8f2'
GROUND = 428

def house(d, x, w, h, c, roof, kind, rnd):
    """one house of the row; kind: gable (porch, clapboard), flat (cornice), tall (water tank on the roof)"""
    top = GROUND-h
    if kind == 'gable':
        d.paper(cut([(x, GROUND), (x, top), (x+w/2, top-w*.42), (x+w, top), (x+w, GROUND)], 90, 1.5), c, 1, a=.2)
        d.raw(poly((x-12, top+8), (x+w/2, top-w*.42-12), (x+w+12, top+8), (x+w+4, top+16), (x+w/2, top-w*.42+6), (x-4, top+16)), roof)
        d.raw(Path().M(x-14, top+6).L(x+w/2, top-w*.42-16).L(x+w+14, top+6).C(x+w*.9, top-4, x+w*.72, top-w*.2, x+w/2, top-w*.42-2).C(x+w*.3, top-w*.2, x+w*.1, top-2, x-14, top+6), SNOW)
        d.raw(many(lambda i: rect(x+4, top+22+i*17, w-8, 2.4), range(int((h-28)/17))), mix(c, INK, .35))
        d.raw(rect(x+w/2-13, top-w*.16, 26, 28), WARM if rnd.random() < .5 else INK)
    else:
        d.paper(cut([(x, GROUND), (x, top), (x+w, top), (x+w, GROUND)], 90, 1.5), c, 1, a=.2)
        d.raw(rect(x-6, top-4, w+12, 16), roof)
        d.raw(many(lambda i: rect(x+4+i*18, top+12, 8, 8), range(int((w-6)/18))), roof)
        d.raw(Path().M(x-8, top-4).C(x, top-14, x+w, top-14, x+w+8, top-4), SNOW)
        if kind == 'tall':
            tx = x+w*.55
            d.raw(rect(tx-20, top-34, 4, 32)+rect(tx+16, top-34, 4, 32)+line(tx-18, top-34, tx+18, top-6, 3)+rect(tx-24, top-76, 48, 46)+poly((tx-28, top-74), (tx, top-100), (tx+28, top-74)), roof)
            d.raw(Path().M(tx-26, top-76).L(tx, top-101).L(tx+26, top-76).C(tx+14, top-80, tx-14, top-80, tx-26, top-76), SNOW)
    n = max(2, int(w/48)); q = w/n
    lit, off, sill = Path(), Path(), Path()
    for row in range(int((h-60)/62)):
        for i in range(n):
            xx, yy = round(x+q*i+q*.27), top+(34 if kind != 'gable' else 40)+row*62
            (lit if (row+i) % 3 != 2 else off).c += rect(xx, yy, round(q*.46), 34).c
            sill.c += rect(xx-4, yy+34, round(q*.46)+8, 5).c
    d.raw(off, INK); d.raw(lit, WARM); d.raw(sill, SNOW)
    # stoop, door, rail of the porch
    dx = x+w*.62
    d.raw(rect(dx-4, GROUND-66, 34, 66), roof); d.raw(rect(dx, GROUND-60, 26, 60), '#c9704a'); d.raw(rect(dx-10, GROUND-12, 46, 12), mix(c, SNOW, .3))

def street(d):
    r = random.Random(5)
    with d.g('night', -10):
        d.raw(rect(90, 70, 900, 470), d.grad('ni', 0, 90, 0, 430, (0, '#1a2260'), (.5, '#3f57a4'), (1, '#94a2d8')))
        d.raw(cut([(90, 430), (90, 300), (150, 300), (150, 262), (214, 262), (214, 306), (282, 306), (282, 250), (318, 250), (318, 300), (420, 300), (420, 270), (480, 270), (480, 312), (600, 312), (600, 430)], 60, 1.5), '#6474bc')
    with d.g('houses', -9.4):
        house(d, 140, 96, 190, '#3c4a9a', '#20286a', 'flat', r)
        house(d, 250, 158, 122, '#5a5fae', '#2c3276', 'gable', r)
        house(d, 446, 108, 176, '#3a4694', '#1e2564', 'tall', r)
        house(d, 566, 120, 150, '#4a52a0', '#262c6e', 'flat', r)
        # bare street tree, lamp
        t = ribbon([(392, 440), (390, 360), (398, 300), (392, 240)], [12, 9, 7, 2])
        for pts in ([(391, 350), (366, 306), (362, 262)], [(396, 316), (424, 276), (430, 236)], [(396, 286), (376, 250), (380, 214)], [(366, 306), (346, 284), (342, 262)], [(424, 276), (444, 262), (450, 240)]): t += ribbon(pts, [7, 4, 2])
        d.raw(t.t(34), '#1c2258')
        d.raw(rect(90, GROUND-2, 900, 120), d.grad('sg', 0, GROUND, 0, 480, (0, '#b9c1ea'), (1, '#8f9bd4')))
    with d.g('lamp', -9.2):
        d.halo(312, 226, ((78, .1), (54, .14), (34, .24)), '#ffc86a')
        d.raw(rect(308, 240, 8, 200)+rect(300, 236, 24, 8)+poly((298, 212), (312, 200), (326, 212)), '#14173f'); d.raw(poly((300, 212), (324, 212), (319, 237), (305, 237)), '#ffe9b0')
    snow(d, 'snow-far', -9, 2.4, 3.2, 34, '#c3caee', 3)

def passer(x, k, step, hat):
    """somebody going home: hat, scarf, long coat; drawn going to the right"""
    p = Path(); s = Path()
    p += ell(x, GROUND-92*k, 11*k, 13*k)+Path().M(x-24*k, GROUND-18*k).C(x-26*k, GROUND-60*k, x-20*k, GROUND-80*k, x-2*k, GROUND-82*k).C(x+18*k, GROUND-80*k, x+24*k, GROUND-56*k, x+22*k, GROUND-18*k)
    p += line(x-8*k, GROUND-22*k, x-(8+step)*k, GROUND+14*k, 11*k, 9*k)+line(x+8*k, GROUND-22*k, x+(8+step)*k, GROUND+14*k, 11*k, 9*k)
    if hat: p += rtop(x-13*k, GROUND-112*k, 26*k, 18*k, 11*k)+ell(x, GROUND-114*k, 5*k)
    else: p += Path().M(x-16*k, GROUND-76*k).C(x-18*k, GROUND-116*k, x+16*k, GROUND-114*k, x+13*k, GROUND-88*k).L(x-4*k, GROUND-84*k)
    s += ribbon([(x+12*k, GROUND-78*k), (x-8*k, GROUND-76*k), (x-22*k, GROUND-70*k), (x-38*k, GROUND-60*k)], [9*k, 9*k, 8*k, 11*k])
    return p, s

def passers(d):
    """two rows, one each way; a long way apart, because the window is small"""
    for id, z, v, k, c, sc, sg, xs in (('passers-far', -8.8, 13, .92, '#2a2f6c', '#b9607a', 1, (60, 330, 890, 1390)), ('passers-near', -8.6, -19, 1.18, '#171a48', '#e8a32c', -1, (240, 500, 1060, 1600))):
        with d.loop(id, 'scroll %d 1920' % v, z):
            A, B = Path(), Path()
            for i, x in enumerate(xs):
                p, s = passer(0, k, 9+3*(i % 2), i % 2 == 0)
                f = lambda u, w: (sg*u, w)
                A.c += p.map(f).t(x).c; B.c += s.map(f).t(x).c
            A, B = A.t(0, 8 if sg > 0 else 26), B.t(0, 8 if sg > 0 else 26)
            d.raw(A, c); d.raw(B, sc)

def snow(d, id, z, v, size, n, c, seed):
    """falling snow as a great slow wheel: its hub is far to the left, so here all of it falls"""
    r = random.Random(seed); cx, cy = -430, 250; flakes = Path()
    for i in range(n):
        rad = math.sqrt(r.uniform(560**2, 1020**2)); a = r.uniform(-15, 15)
        flakes.c += dot(cx+rad*math.cos(math.radians(a)), cy+rad*math.sin(math.radians(a)), size*r.choice((.7, 1, 1.3))).c
    body = flakes.d(0)
    with d.loop(id, 'spin %s' % num(v, 1), z, (cx, cy)):
        for i in range(12): d.raw(body, c, .95, 'rotate(%d %d %d)' % (i*30, cx, cy))
