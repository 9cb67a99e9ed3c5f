"""Office: a stepped Manhattan tower, its glass neighbour, and an old shop between."""
from .piece import *


def draw(P):
    P.ground(-80, 84)
    P.halo(0, -150, 120, .14); P.spill(-18, 18, 24, 16, .3)
    # glass neighbour
    P.b(cut([(36, 0), (36, -150), (84, -162), (84, 0)]), '#5aa0b0', .9); P.shade(poly((72, 0), (72, -159), (84, -162), (84, 0)), .18)
    # old low neighbour with a shop and a tank on the roof
    P.dark(rect(-72, -96, 3, 20)+rect(-52, -96, 3, 20)); P.b(rect(-76, -116, 31, 24), '#b5715a', .5); P.b(poly((-79, -115), (-60.5, -130), (-42, -115)), '#6a2f4a', .3)
    P.b(cut([(-82, 0), (-82, -74), (-40, -74), (-40, 0)]), '#c8615a', .8); P.b(rect(-85, -80, 48, 7), '#eba478', .4)
    c, pier = '#d99884', '#fbd4a4'
    P.b(cut([(-52, 0), (-52, -70), (52, -70), (52, 0)]), c, 1)
    P.b(cut([(-42, -66), (-42, -196), (42, -196), (42, -66)]), c, .9)
    P.b(cut([(-29, -192), (-29, -246), (29, -246), (29, -192)]), c, .7)
    P.b(poly((-19, -244), (-19, -262), (-12, -262), (-12, -276), (12, -276), (12, -262), (19, -262), (19, -244)), c, .5)
    P.b(poly((-10, -275), (0, -304), (10, -275)), '#2c8a88', .4); P.b(line(0, -298, 0, -332, 3.4, 1.6), pier)
    with P.loop('beacon', 'pulse .4 4'): P.glow(ell(0, -332, 5), .95, '#ff6a4a'); P.glow(ell(0, -332, 14), .3, '#ff6a4a')
    P.shade(poly((34, 0), (34, -70), (30, -70), (30, -196), (20, -196), (20, -246), (12, -246), (12, -276), (19, -262), (29, -246), (29, -196), (42, -196), (42, -70), (52, -70), (52, 0)), .17)
    P.b(many(rect(x, -200, 4.4, 130) for x in (-42, -21.5, -1.5, 18.5, 37.6))+many(rect(x, -250, 4.4, 54) for x in (-29, -10, 6, 24.6))+many(rect(x, -74, 4.4, 74) for x in (-52, -31, 27, 47.6)), pier)
    P.b(rect(-56, -75, 112, 6)+rect(-46, -201, 92, 6)+rect(-33, -251, 66, 5.4), pier, .4)
    floor = lambda y: many(rect(-35.5+q*20.4, y, 12, 11) for q in range(4))
    shaft = [-188+r*19 for r in range(6)]
    P.w(rect(-76, -66, 12, 16)+rect(-58, -66, 12, 16))
    for r in (5, 2, 4): P.w(floor(shaft[r]))
    P.w(many(rect(46, -140+r*17, 9, 10) for r in range(8)))
    P.w(many(rect(x, -62+r*27, 13, 17) for x in (-46, 33) for r in (0, 1)))
    for r in (0, 3, 1): P.w(floor(shaft[r]))
    P.w(many(rect(60, -143+r*17, 9, 10) for r in range(8)))
    for r in (2, 0, 1): P.w(many(rect(-24+q*17.5, -241+r*15, 11.5, 10) for q in range(3)))
    P.b(rect(-78, -28, 34, 28), '#5a2a4a'); P.lamp(rect(-74, -21, 26, 14), 1); P.awning(-82, -34, 42, 10, '#fbe2b4', '#2c8a88', 4)
    P.b(arch(-22, 0, 44, 60, 14), pier, .4); P.lamp(arch(-17, 0, 34, 54, 12), 2); P.b(rect(-1.4, -54, 2.8, 54)+rect(-17, -24, 34, 2.8), '#7c3a4a')
    P.b(rosette(9, 2, 12, 4).t(0, -262), pier)
    P.shrubs(-86, 62, 88)
