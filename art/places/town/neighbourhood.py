"""Neighbourhood: one street of Brooklyn and Bengaluru: stoop, fire escape, jharokha, shops."""
from .piece import *


def draw(P):
    P.ground(-150, 152)
    P.halo(-10, -50, 140, .14); P.spill(-130, 120, 26, 14, .24)
    houses = [(-146, 58, 114, '#c8615a'), (-88, 56, 148, '#3f8f90'), (-32, 60, 108, '#e8ae5c'), (28, 56, 132, '#8a4a44'), (84, 62, 98, '#d97a8a')]
    for i, (x, w, h, c) in enumerate(houses):
        if i in (0, 4): water_tower(P, x+(14 if i == 0 else 20), -h-(30 if i == 0 else 22), .95 if i == 0 else .7)
        P.b(cut([(x, 0), (x+1, -h), (x+w-1, -h), (x+w, 0)]), c, 1)
        P.shade(rect(x+w-11, -h, 11, h), .14)
        if i in (0, 3):    # cornice with brackets
            P.b(poly((x-4, -h-10), (x+w+4, -h-10), (x+w+1, -h), (x-1, -h)), mix(c, '#ffe0b0', .45), .6)
            P.b(many(rect(x+3+q*9, -h, 4, 6) for q in range(6)), mix(c, '#3a1a3a', .4))
        if i == 1: P.b(rect(x-2, -h-5, w+4, 7), mix(c, '#ffffff', .3), .5)
        if i == 2:     # curved parapet
            P.b(Path().M(x-2, -h+3).L(x-2, -h-6).L(x+12, -h-6).C(x+16, -h-24, x+w-16, -h-24, x+w-12, -h-6).L(x+w+2, -h-6, x+w+2, -h+3), '#f6cd88', .6)
            P.b(rosette(8, 1, 7, 2.6).t(x+w/2, -h-9), '#b5574e')
        if i == 4: P.b(rect(x-3, -h-10, w+6, 12), mix(c, '#ffffff', .25), .6)
    P.panes([(-136, -102, 14, 20), (-110, -102, 14, 20), (-136, -72, 14, 20), (-110, -72, 14, 20)], '#f2c9a0', group=2)
    for y in (-132, -101, -70): P.w(arch(-79, y+21, 15, 22)+arch(-52, y+21, 15, 22))
    # jharokha
    P.b(poly((-26, -72), (22, -72), (16, -62), (-20, -62)), '#b5574e', .5); P.b(rect(-24, -98, 44, 27), '#f6cd88')
    P.w(many(cusp(-22+z*14, -74, 11, 20, 5) for z in range(3)))
    P.b(poly((-29, -97), (25, -97), (18, -105), (-22, -105)), '#b5574e', .4)
    # brownstone: tall windows, a real stoop
    P.panes([(36, -122, 14, 24), (60, -122, 14, 24), (36, -86, 14, 24), (60, -86, 14, 24)], '#d9a080', group=2)
    P.b(rect(33, -66, 24, 40), '#d9a080', .4); P.lamp(rect(37, -61, 16, 36), 3)
    P.b(poly((30, -26), (60, -26), (60, -20), (64, -20), (64, -13), (68, -13), (68, -6), (72, -6), (72, 2), (30, 2)), '#a86a58', .5)
    P.dark(line(58, -44, 73, -16, 2.6)+rect(57, -44, 2.6, 20)+rect(71, -18, 2.6, 20)+rect(30, -44, 2.6, 20))
    P.panes([(94, -84, 16, 22), (122, -84, 16, 22)], '#f6d3c0', group=2)
    # shops
    shops = [(-146, 58, '#f0d3a2', '#c24a48'), (-88, 56, '#f2b24a', '#c9584a'), (-32, 60, '#fff0d0', '#2c7a80'), (84, 62, '#f0d3a2', '#2c7a80')]
    P.b(many(rect(x+4, -40, w-8, 40) for x, w, a, b in shops), '#6a3048')
    for x, w, a, b in shops:
        P.w(rect(x+8, -29, w*.5, 22)); P.shade(rect(x+11, -16, 6, 9)+rect(x+20, -20, 5, 13)+rect(x+28, -14, 6, 7), .45, '#7a2f3a')
    P.lamp(many(rect(x+w*.5+14, -31, w*.5-23, 31) for x, w, a, b in shops), 1)
    for x, w, a, b in shops: P.awning(x+1, -46, w-2, 11, a, b, 6)
    # fire escape on the teal house
    fe = Path()
    for r in range(3):
        y = -108+r*31
        fe += rect(-85, y, 50, 3)+rect(-85, y-11, 50, 2.2)+many(rect(-85+q*9.5, y-11, 2, 11) for q in range(6))
        if r < 2: fe += line(-76+r*24, y+1, -54-r*14, y+31, 3)
    P.dark(fe)
    # bunting
    pts = [(-140+i*28, -76+18*math.sin(math.pi*i/10)) for i in range(11)]
    P.dark(ribbon(pts, 1.8))
    flags = along(pts, 19)
    for k, c in enumerate(('#f2702f', '#f5d08a', '#2fa08f')):
        P.b(many(poly((a-6, b), (a+6, b), (a, b+12)) for a, b, _, _ in flags[k::3]), c)
    P.dark(rect(156, -80, 3.4, 80)+rect(153, -6, 9, 6)+line(158, -78, 146, -82, 3)); P.lamp(ell(146, -78, 6, 5), 2); P.halo(146, -76, 30, .3)
    P.shrubs(-152, 150)
    P.people((-12, 7, 25, '#e84f5f'), (1, 6, 24, '#2f6f86'), (62, 7, 14, '#f5d08a'))


def water_tower(P, x, y, k):
    """a wooden tank on legs, as on New York roofs; (x, y) upper left of its legs"""
    q = lambda p: p.s(k).t(x, y)
    P.dark(q(rect(2, 0, 3.4, 24)+rect(25, 0, 3.4, 24)+rect(2, 8, 26, 3)), '#4a2a50')
    P.b(q(rect(-2, -32, 34, 33)), '#b5715a', .7); P.b(q(poly((-5, -31), (15, -50), (35, -31))), '#6a2f4a', .4)
    P.b(q(rect(-2, -22, 34, 2.4)+rect(-2, -9, 34, 2.4)), '#6a2f4a')
