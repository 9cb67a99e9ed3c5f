"""The garment factory: sawtooth roof, two stacks, printed cloth drying."""
from .piece import *


def draw(P):
    P.ground(-140, 140)
    P.halo(-20, -56, 126, .15); P.spill(-52, -6, 30, 22, .34)
    # smoke rises only when the machines run
    for i, (x, y, r, how) in enumerate(((122, -166, 11, '10 -14 8'), (100, -212, 12, '12 -16 9'), (128, -230, 18, '18 -14 13'), (168, -246, 24, '26 -10 17'))):
        with P.loop('smoke%d' % i, 'drift '+how):
            P.appear(lobes(x, y, r, r*.86, 7, .12, .4), '#f6dcd0', (.95, .95, .8, .6)[i])
    for x, h, w in ((92, 186, 22), (122, 142, 18)):
        P.b(poly((x-w/2, 0), (x-w/2+3, -h), (x+w/2-3, -h), (x+w/2, 0)), '#b85a4c', .9); P.shade(poly((x+2, 0), (x+2, -h), (x+w/2-3, -h), (x+w/2, 0)), .18)
        P.b(rect(x-w/2+1, -h-4, w-2, 6), '#e39a72'); P.b(rect(x-w/2+2.4, -h+12, w-4.8, 8)+rect(x-w/2+2, -h+28, w-4, 5), '#f5dcae')
    # sawtooth
    for i in range(4):
        x = -138+i*54
        P.b(poly((x, -78), (x, -122), (x+54, -78)), '#6f7ab0' if i % 2 else '#7a86b8', .8)
        P.w(poly((x+4, -81), (x+4, -113), (x+14, -105), (x+14, -81))+poly((x+18, -81), (x+18, -102), (x+30, -92), (x+30, -81)))
    P.b(many(poly((x-2, -120), (x, -126), (x+58, -79), (x+52, -76)) for x in (-138, -84, -30, 24)), '#f0cfc0')
    P.b(cut([(-138, 0), (-138, -80), (78, -80), (78, 0)]), '#e58a62', 1.1)
    P.shade(rect(58, -80, 20, 80), .15); P.b(rect(-140, -83, 220, 7), '#eba478')
    P.b(many(rect(P.r.randrange(-134, 60), P.r.randrange(1, 12)*-6.5, 10, 3) for i in range(20)), '#c96a4c')
    xs = (-128, -90, 4, 42)
    P.b(many(arch(x-2, -28, 32, 40, 8) for x in xs), '#f5c898')
    for x in xs: P.w(arch(x, -30, 28, 36, 7))
    P.b(many(rect(x+13, -66, 2.2, 36)+rect(x, -48, 28, 2.2) for x in xs), '#7a3348')
    P.b(rect(-54, -56, 50, 56), '#f5c898', .4); P.lamp(rect(-49, -51, 40, 51), 2)
    # a sewing machine and whoever works it, seen in the doorway
    P.shadow(rect(-46, -12, 34, 4)+rect(-44, -9, 4, 9)+rect(-18, -9, 4, 9)+rect(-22, -29, 7, 17)+rect(-36, -29, 18, 7)+rect(-36, -26, 5, 10))
    P.shadow(ell(-42, -34, 5, 6)+rtop(-49, -28, 12, 20, 5))
    P.b(rect(-57, -62, 56, 8), '#2c8a88', .5)
    # printed cloth drying
    P.dark(rect(-122, -46, 3, 46)+rect(60, -46, 3, 46)+line(-121, -44, -56, -42, 2)+line(-2, -42, 61, -44, 2))
    for n, pivot, cloths in (('cloth', -88, ((-116, 24, 32, '#2f8f96', '#f5e2bc'), (-90, 22, 28, '#f2b24a', '#b5413f'))), ('cloth2', 30, ((4, 24, 33, '#fbe2b4', '#c8433a'), (31, 25, 29, '#3a5fa8', '#fbe2b4')))):
        with P.loop(n, 'sway 1.6 5', (pivot, -43)):
            for x, w, h, c, m in cloths:
                P.b(poly((x, -42), (x+w, -42), (x+w-1, -42+h), (x+w*.5, -40+h), (x+1, -42+h)), c, .6)
                P.b(many(dot(x+5+q*7+(r % 2)*3, -35+r*9, 2) for q in range(3) for r in range(3)), m)
    P.shrubs(-144, 78)
    P.people((-66, 8, 25, '#f2b24a'),)
