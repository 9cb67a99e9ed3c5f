"""Writes the title map, wide and tall, into assets/places. Run from anywhere: python3 map.py"""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import paper
from paper import *
from town import PLACES, city, land, sky, traffic
from town.document import Map
from town.piece import Piece
from town.tall import TALL
from town.wide import WIDE

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'assets', 'places')


def far(d, A):
    city.skyline(d, A)
    (f0, c0), (f1, c1) = A['far']
    sx, W, S = A['sun'][0], d.w, sky.SKY
    span = lambda id, a, b, c: d.grad(id, d.x0, 0, d.x1, 0, (0, a), (sx/W, b), (1, c))
    d.ridge(hill(f0, d.y1), span('f0', mix(S[2], c0, .45), mix(c0, S[6], .35), mix(c0, S[3], .3)), a=.06)
    city.bridge(d, A)
    d.ridge(hill(f1, d.y1), span('f1', mix(S[2], c1, .6), mix(c1, S[6], .5), c1), a=.08)


def places(d, A, i):
    for n, (name, draw) in enumerate(PLACES.items()):
        x, y, k, t = A['pos'][name]
        if t != i: continue
        sx, sy = A['spots'][name]
        d.spots[name] = (x+sx*k, y+6+sy*k)
        with Piece(d, name, x, y+6, k, [.14, .07, 0, 0][i], land.TERRACES[i][3], n*7+3) as P: draw(P)


def build(A, name):
    R.seed(11); r = random.Random(5)
    d = Map(A['w'], A['h'])
    # light that falls out of doors, and out of headlamps: both fade within their own shape
    fade = '<linearGradient id="%s" %s><stop offset="0" stop-color="#ffd890" stop-opacity=".9"/><stop offset="1" stop-color="#ffc060" stop-opacity="0"/></linearGradient>'
    d.defs += [fade % ('spill', 'x2="0" y2="1"'), fade % ('beam', 'x1="1" x2="0"')]
    with d.g('sky', -10): sky.rings(d, A)
    with d.g('clouds', -9): sky.clouds(d, A)
    with d.g('far', -8): far(d, A)
    with d.g('kites', -7): sky.kites(d, A)
    for i in range(5):
        z = -6+i*1.25
        if i == 1:
            with d.g('highline', z-.1): city.highline(d, A)
        with d.g('terrace-%d' % i, z):
            land.terrace(d, A, i, r)
            if i < 4:
                with d.g('way-%d' % i, None, data_place='way%d' % i): land.way(d, A, i)
            else: land.foreground(d, A, r)
        if i < 4:
            with d.g('places-%d' % i, z+.4): places(d, A, i)
            if any(l[3] == i for l in A['lamps']):
                with d.g('lamps-%d' % i, z+.5):
                    for x, y, k, w in A['lamps']:
                        if w == i: land.lamp(d, x, y, k, i)
            for kind, x, y, k, at in A['traffic']:
                if at == i:
                    with d.g(kind, z+.55): getattr(traffic, kind)(d, x, y, k, land.TERRACES[i][3])
        else:
            with d.g('foreground', z+.5): land.trees(d, A, 4)
    d.save(os.path.join(OUT, name))


if __name__ == '__main__':
    paper.QUANT = 8
    build(WIDE, 'map.svg'); build(TALL, 'map-portrait.svg')
