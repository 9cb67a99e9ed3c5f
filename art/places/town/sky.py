"""Sky: rings of paper around a low sun, stars, clouds, kites."""
import random
from paper import *

#: Zenith to sun.
SKY = ['#142c50', '#22356a', '#43387c', '#6d4484', '#9d5688', '#cd7081', '#ee9577', '#fcbc78', '#ffe0a2']


def rings(d, A):
    sx, sy = A['sun']
    r = random.Random(5)
    d.raw(rect(d.x0, d.y0, d.x1-d.x0, d.y1-d.y0), SKY[0])
    for i, rad in enumerate(A['rings']):
        if i == 3: stars(d, A, r)
        if i in (1, 3):     # scalloped
            n = int(math.pi*rad/44); disc = Path().M(rad, 0)
            for q in range(n):
                a0, a1 = -math.pi*q/n, -math.pi*(q+1)/n; am = (a0+a1)/2; rr = rad+22
                disc.Q(rr*math.cos(am), rr*math.sin(am), rad*math.cos(a1), rad*math.sin(a1))
            disc.L(-rad, 200, rad, 200)
        else:               # discs are cut flat below the horizon
            k = .5523; disc = Path().M(rad, 0).C(rad, -rad*k, rad*k, -rad, 0, -rad).C(-rad*k, -rad, -rad, -rad*k, -rad, 0).L(-rad, 200, rad, 200)
        with d.at(sx, sy, 1, p=0):
            ds = disc.d(0)
            for e, o in ((16, .05), (8, .07), (3, .09)): d.raw(ds, '#150d33', o, 'scale(%s)' % num(1+e/rad, 3))
            d.raw(ds, SKY[i+1])
        if i in (1, 3):     # a printed line of butis follows the scallop
            n = int(2*math.pi*(rad-24)/44); m = Path()
            for q in range(n):
                a = 2*math.pi*q/n+.02
                x, y = sx+(rad-24)*math.cos(a), sy+(rad-24)*math.sin(a)
                if not (d.x0 < x < d.x1 and d.y0 < y < sy+40): continue
                m += snap(buta(8).r(round((math.degrees(a)+90)/15)*15), 1).t(round(x), round(y))
            d.raw(m, mix(SKY[i+1], SKY[i+2], .5))


def stars(d, A, r):
    """three handfuls that brighten and dim out of step"""
    sx, sy = A['sun']
    hands = [Path(), Path(), Path()]
    for i in range(A['stars']):
        x, y = r.uniform(d.x0, d.x1), r.uniform(d.y0+20, sy*.62)
        if math.hypot(x-sx, y-sy) < A['rings'][3]*1.09: continue
        k = i % 5
        hands[i % 3] += (snap(rosette(6, 1, 8, 3), 1) if k == 0 else snap(dot(0, 0, 2), 1)).t(round(x), round(y))
    d.p = 1
    for i, h in enumerate(hands):
        with d.g('stars%d' % i, None, data_loop='pulse .35 %d' % (5, 7, 9)[i]): d.raw(h, '#ffe2b8', .8)
    d.p = 0


def _cloud(lobe):
    """flat below, lobed above, as if cut with small scissors"""
    p = Path().M(0, 0); x = 0
    for w, up in lobe:
        p.C(x+w*.05, -up*.9-8, x+w*.95, -up*.9-8, x+w, -2); x += w
    p.C(x+26, -4, x+26, 8, x, 8).L(0, 8).C(-26, 8, -26, -4, 0, 0)
    return p
CLOUDS = [_cloud([(40, 24), (58, 46), (46, 28), (34, 14)]), _cloud([(34, 16), (44, 30), (54, 22)])]


def clouds(d, A):
    for i, (x, y, k, kind, c, dx, secs) in enumerate(A['clouds']):
        with d.at(x, y, k):
            with d.g('cloud%d' % i, None, data_loop='drift %d 4 %d' % (dx, secs)):
                d.paper(CLOUDS[kind], c, .7, a=.13); d.raw(CLOUDS[kind].s(.62).t(14, 3), mix(c, '#ffd9b0', .22))


def kites(d, A):
    for i, (x, y, k, a, c1, c2) in enumerate(A['kites']):
        with d.at(x, y, k):
            with d.g('kite%d' % i, None, data_loop='sway %s %d' % (('7', '6')[i % 2], (6, 5)[i % 2]), data_pivot='70 170'):
                q = lambda p: p.r(a)
                d.raw(ribbon([(0, 30), (-12, 76), (22, 130), (70, 170)], 2), '#2a1a50', .55)
                d.paper(q(poly((0, -36), (28, 0), (0, 36), (-28, 0))), c1, .9, a=.16); d.raw(q(poly((0, -36), (28, 0), (0, 36))), c2)
                d.raw(q(poly((0, -14), (11, 0), (0, 14), (-11, 0))), '#ffcf86'); d.raw(q(poly((0, 32), (9, 50), (-9, 50))), '#2c8a88')
