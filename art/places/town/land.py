"""Hills, roads, small houses, trees and lamps of one terrace."""
import random
from paper import *
from flora import *
from .piece import WIN_OFF

#: Terraces far to near: ridge (darker), foot (lighter mist), the edge that catches light, the
#: dusk that sleeping houses sink into, and the colours of its trees.
TERRACES = [
    ('#8e4a74', '#d2897c', '#ffc08a', '#6d4478', ['#5a5f88', '#8a5a78', '#9a7058']),
    ('#235566', '#5c8884', '#8fc4a8', '#2c4668', ['#2f6a70', '#5a7a5c', '#a8743c']),
    ('#46275f', '#7a4670', '#e08a80', '#3d2c66', ['#28606c', '#3f7460', '#a0603c']),
    ('#17384f', '#27565e', '#5fa090', '#243258', ['#1f5560', '#3d6a4c', '#8a4a44']),
    ('#121231', '#0d0c26', '#6a4a70', '#121231', ['#141436']*3),
]
ROAD = ['#eba890', '#c9a690', '#b08088', '#8a8084']
WALKED = ['#ffd0a0', '#f5cf9a', '#eeb888', '#e0ac88']


def yhill(pts, x): return round(yat(pts, x))+4


def houses(d, A, i, r):
    """small houses that are nobody's story: they make it a town"""
    ridge, _, _, dusk, _ = TERRACES[i]
    pts = A['terr'][i]
    for x, s in A['fill'][i]:
        y = yhill(pts, x); w, h = max(20, round(24*s*r.uniform(.8, 1.25)/4)*4), max(18, round(28*s*r.uniform(.7, 1.5)/6)*6)
        c = mix(r.choice(['#d8866a', '#b5657a', '#e0aa72', '#7a6a9c', '#5f9a9a']), mix(ridge, dusk, .5), .52)
        q = round(w*.28)
        with d.at(x, y, 1, p=0):
            d.paper(rect(0, -h, w, h+6), c, .6, a=.16, soft=False); d.raw(rect(w-q, -h, q, h+6), '#1a1238', .16)
            k = r.random()
            if k < .45: d.raw(poly((-3, -h), (w//2, -h-10), (w+3, -h)), mix(c, '#4a1f4a', .5))
            else:
                d.raw(rect(-2, -h-3, w+4, 4), mix(c, '#ffd9b0', .25))
                if k < .8: d.raw(rect(4, -h-15, 11, 9)+poly((2, -h-15), (9, -h-21), (17, -h-15))+rect(5, -h-7, 2, 5)+rect(12, -h-7, 2, 5), mix(c, '#4a1f4a', .4))
            d.raw(sum((rect(4+a*(w//2-2), -h+5+b*12, 5, 6) for a in range(2) for b in range(int(h/13))), Path()), mix(WIN_OFF, ridge, .3))


def trees(d, A, i):
    for n, (k, x, h, *f) in enumerate(A['tree'][i]):
        c = mix(TERRACES[i][4][(n*2+len(k)+x//7) % 3], '#17133a', .08)
        y = d.h+6 if i == 4 else yhill(A['terr'][i], x)
        if k == 'c': cypress(d, x, y, h, c)
        elif k == 'r': roundtree(d, x, y, h, c)
        elif k == 'p': palm(d, x, y, h, c)
        elif k == 'b': butatree(d, x, y, h, c, bool(f[0]))


def way(d, A, i):
    """one sheet for all branches of a terrace; two colours: asleep, and walked"""
    face = Path()
    for pts, ws in A['way'][i]: face += ribbon(pts, [w*.86 for w in ws])
    ridge, foot = TERRACES[i][:2]
    base = mix(foot, ROAD[i], [.5, .46, .44, .4][i])
    d.raw(face, '#150d33', .2, (2, 5)); d.raw(face, mix(base, '#1a1445', .35), None, (0, 2.5)); d.raw(face, base, lit=mix(WALKED[i], foot, .22))
    m = Path()
    for pts, ws in A['way'][i][:1]:
        L = along(pts, 1); n = len(L); k = 10
        while k < n-8:
            x, y, nx, ny = L[k]
            t = k/n*(len(ws)-1); a0 = int(t); w = ws[a0]+(ws[min(a0+1, len(ws)-1)]-ws[a0])*(t-a0)
            a = round(math.degrees(math.atan2(-nx, ny))/10)*10
            q = round(w/4)
            if q >= 4 and d.x0 < x < d.x1: m += snap(poly((-q*.8, 0), (0, -q*.25), (q*.8, 0), (0, q*.25)).r(a), 1).t(round(x), round(y))
            k += int(12+w*.8)
    d.raw(m, mix(base, ridge, .5), .8)


def lamp(d, x, y, k, i):
    with d.g(None, None, data_place='way%d' % i, transform='translate(%d %d) scale(%s)' % (x, y, num(k, 2))):
        for q in (28, 19, 11): d.raw(ell(0, -48, q), '#ffb556', 0, litop=.14)
        d.raw(rect(-2, -40, 4, 40)+rect(-5, -4, 10, 4), '#1a1640')
        d.raw(leaf(20, 15).t(0, -37), '#6a5a86', lit='#ffe9b0')


def field(d, A, i):
    """mustard in flower, or young wheat: rows lying along the slope"""
    for at, x, y, rx, ry, turn, c in A['fields']:
        if at != i: continue
        c = mix(c, TERRACES[i][1], .45)
        m = Path()
        for o, l, by in ((-1, .62, .1), (-.5, .86, -.08), (0, 1, .06), (.5, .9, -.04), (1, .66, .12)):
            l *= rx; u = x+by*rx; m += ribbon([(u-l, y+o*ry), (u, y+o*ry-ry*.3), (u+l, y+o*ry)], [1, ry*.28, 1])
        d.raw(m.r(turn, x, y), c)


def terrace(d, A, i, r):
    """the hill itself, with what stands on its ridge behind and what is printed on it"""
    a, b, edge = TERRACES[i][:3]
    pts = A['terr'][i]
    y0 = min(p[1] for p in pts); yb = y0+A['mist'][i]
    houses(d, A, i, r) if i < 4 else None
    if i < 4: trees(d, A, i)
    d.ridge(hill(pts, d.y1), d.grad('h%d' % i, 0, y0, 0, yb, (0, a), (1, b)), edge=mix(a, edge, [.6, .5, .42, .36, .2][i]))
    if i in (1, 3):      # printed selvedge along the rim
        m = Path()
        for x, y, nx, ny in along([(x, y+15) for x, y in pts], 22):
            if not d.x0 < x < d.x1: continue
            ang = round((math.degrees(math.atan2(ny, nx))-90)/6)*6
            m += snap(poly((-7, -5), (7, -5), (0, 7)).r(ang), 1).t(round(x), round(y))
        d.raw(m, mix(a, edge, .22))
    field(d, A, i)


def foreground(d, A, r):
    m = Path()
    for x, y, nx, ny in along(A['terr'][4], 30):
        if r.random() < .62: m += snap(r.choice(TUFTS), 1).t(round(x+r.uniform(-9, 9)), round(y)+5)
    d.raw(m, TERRACES[4][0])
