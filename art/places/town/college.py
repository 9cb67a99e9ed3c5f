"""College: a domed hall with chhatris, as Lucknow and Columbia both have."""
from .piece import *


def draw(P):
    P.ground(-122, 122)
    P.halo(0, -70, 124, .16); P.spill(-46, 46, 28, 18, .32)
    st, pale = '#e8b494', '#fbdcb4'
    for x in (-116, 50):
        P.b(rect(x, -74, 66, 74), st, .8); P.shade(rect(x+54, -74, 12, 74), .14)
        P.b(rect(x-3, -80, 72, 7), pale, .5)
        P.b(many(cusp(x+6+q*28, -8, 25, 48) for q in (0, 1)), pale)
        for q in (0, 1): P.w(cusp(x+9+q*28, -8, 19, 42))
        # chhatri
        c = x+33+(14 if x > 0 else -14)
        P.b(rect(c-14, -86, 28, 6), pale, .3); P.b(rect(c-12, -102, 4, 16)+rect(c-2, -102, 4, 16)+rect(c+8, -102, 4, 16), st)
        P.b(poly((c-18, -101), (c+18, -101), (c+13, -107), (c-13, -107)), pale); P.b(ogee(c-13, -106, 26, 24), '#2c8a88', .5)
    # drum and dome
    P.b(rect(-40, -130, 80, 34), st, .6)
    P.w(many(arch(-34+q*19, -106, 12, 18) for q in range(4)))
    P.b(rect(-45, -136, 90, 7), pale, .5)
    P.b(Path().M(-40, -134).C(-44, -178, -14, -186, 0, -196).C(14, -186, 44, -178, 40, -134), '#2c8a88', 1)
    P.b(Path().M(-40, -134).C(-44, -178, -14, -186, 0, -196).C(-10, -184, -27, -176, -24, -134), '#6ab0a0')
    P.shade(Path().M(18, -134).C(22, -160, 10, -184, 0, -196).C(14, -186, 44, -178, 40, -134), .2)
    # the flag goes up when the place is awake
    P.b(rect(-1.4, -236, 2.8, 42), pale)
    with P.loop('flag', 'sway 5 4', (0, -226)):
        P.appear(Path().M(1, -235).C(12, -241, 20, -229, 36, -235).L(30, -225, 36, -215).C(20, -209, 12, -221, 1, -216), '#3f58b8')
    # portico
    P.lamp(rect(-54, -84, 108, 84), 1, '#3a2a52'); P.shade(rect(-54, -84, 108, 18), .3, '#7a2f3a')
    P.b(rect(-50, -60, 16, 60)+rect(34, -60, 16, 60), mix(st, '#8a3550', .35)); P.lamp(arch(-13, 0, 26, 60), 2, '#241a42')
    P.b(poly((-64, -84), (0, -118), (64, -84)), pale, .9); P.b(poly((-46, -88), (0, -111), (46, -88)), mix(st, '#8a3550', .3)); P.b(rosette(8, 1.5, 10, 3.6).t(0, -95), pale)
    P.b(rect(-60, -85, 120, 10), pale, .6)
    cols = [-52+q*18.8 for q in range(6)]
    P.b(many(rect(x, -76, 9.4, 70) for x in cols), '#ffe6c4', .4); P.shade(many(rect(x+6, -76, 3.4, 70) for x in cols), .16)
    P.steps(-62, 62, 3, 3.4, 7)
    P.shrubs(-118, -80, 82, 116)
    P.people((-30, 10, 25, '#c83f6a'), (-19, 11, 25, '#2f6f86'), (36, 10, 24, '#f2b24a'))
