"""Home: a block of flats around a court, a home of many. Washing, a tulsi, a stoop, a tank."""
from .piece import *


def draw(P):
    P.ground(-118, 128)
    P.spill(-40, -8, 30); P.halo(-4, -60, 112, .15)
    # lower wing: a brownstone with a cornice
    P.b(cut([(-112, 0), (-112, -94), (-58, -94), (-58, 0)]), '#b0584c', 1)
    P.b(poly((-117, -104), (-54, -104), (-58, -94), (-113, -94)), '#e3a659', .5)
    P.b(many(rect(-110+q*10, -94, 4, 6) for q in range(6)), '#7c3440')
    # the tall house
    P.b(cut([(-60, 0), (-60, -134), (62, -134), (62, 0)]), '#e8b07c', 1.2)
    P.shade(rect(48, -134, 14, 134), .15)
    P.b(rect(-63, -138, 128, 6), '#f6d9a8', .5)
    # roof: parapet, tank on its stand, washing between two poles
    P.dark(rect(26, -164, 3, 28)+rect(52, -164, 3, 28))
    P.b(rtop(20, -188, 40, 26, 8), '#3a6f86', .7); P.b(rect(20, -180, 40, 3)+rect(20, -171, 40, 3), '#23475e')
    P.dark(rect(-52, -168, 3, 32)+rect(8, -168, 3, 32)+ribbon([(-51, -166), (-20, -161), (9, -166)], 2))
    with P.loop('washing', 'sway 3 5', (-20, -164)):
        for x, w, h, c in ((-46, 13, 20, '#d9483f'), (-31, 10, 16, '#f5e2bc'), (-19, 15, 23, '#2fa08f'), (-2, 9, 16, '#f2b24a')):
            P.b(poly((x, -163), (x+w, -163), (x+w-1, -163+h), (x+1, -164+h)), c, .3)
    P.b(many(rect(-60+q*12.2, -148, 7, 10) for q in range(7))+rect(-62, -150, 86, 4), '#f6d9a8')
    # floors
    P.b(rect(-60, -92, 122, 3.5)+rect(-60, -48, 122, 3.5), '#b5655a')
    P.panes([(-48, -80, 18, 24), (-104, -36, 15, 24), (-82, -80, 15, 22), (-16, -124, 16, 24), (-104, -80, 15, 22), (-48, -124, 18, 24), (-82, -36, 15, 24)], '#f6d9a8')
    # two balconies with doors behind, shades above
    for y in (-54, -98):
        P.b(rect(12, y-33, 40, 35), '#b5655a'); P.w(rect(17, y-29, 13, 29)+rect(34, y-29, 13, 29))
        P.b(poly((6, y-36), (56, y-36), (60, y-30), (4, y-30)), '#2c7a80', .5)
        P.b(rect(4, y, 56, 5), '#f6d9a8', .5)
        P.dark(rect(5, y-14, 54, 2.5)+many(rect(6+q*8, y-14, 2.2, 14) for q in range(7)))
    P.b(poly((18, -113), (34, -113), (34, -92), (26, -89), (18, -92)), '#c83f6a', .4)       # a sari over the railing
    P.b(rect(18, -98, 16, 3), '#f2b24a')
    for x in (44, 54): P.b(lobes(x, -61, 6, 6, 6), '#4a8a5a'); P.b(poly((x-4, -56), (x+4, -56), (x+3, -50), (x-3, -50)), '#c4605a')
    P.w(rect(-16, -80, 16, 24)); P.b(rect(-9, -80, 2, 24), '#f6d9a8')
    # someone's grandmother at the first-floor window
    P.shadow(rtop(-14, -68, 12, 12, 5)+ell(-8, -71, 4.2, 4.8))
    # ground floor: door, toran, stoop with rails, a barred window
    P.b(arch(-42, 0, 36, 46, 12), '#f6d9a8', .4); P.lamp(arch(-37, 0, 26, 41, 11), 2)
    P.b(rect(-37, -34, 9, 34), '#2c7a80')
    for i in range(7):
        t = i/6; P.b(dot(-42+36*t, -44+8*4*t*(1-t), 3), '#ffae2e' if i % 2 else '#f2702f')
    P.steps(-42, -6)
    P.dark(line(-46, -18, -57, 2, 2.6)+rect(-47, -18, 2.6, 18)+line(-2, -18, 9, 2, 2.6)+rect(-4, -18, 2.6, 18))
    P.panes([(18, -36, 26, 22)], '#f6d9a8')
    # the court: low wall, gate, tulsi on its plinth with a lamp
    P.b(rect(62, -26, 62, 26), '#c8786a', .6); P.b(rect(60, -30, 66, 5), '#f6d9a8', .3)
    P.b(many(rect(68+q*11, -20, 6, 9) for q in range(5)), '#8a4a58')
    P.halo(98, -12, 26, .3)
    P.b(poly((84, 4), (87, -14), (109, -14), (112, 4)), '#f0c48e', .5); P.b(rect(83, -18, 30, 5), '#f6d9a8', .3)
    with P.loop('tulsi', 'sway 2 6', (98, -18)):
        P.b(lobes(98, -32, 11, 15, 8), '#3f8d63', .3); P.b(lobes(95, -36, 5, 7, 6), '#6aa864')
    P.lamp(arch(93, 1, 10, 11), 2, '#5a3a58')
    P.shrubs(-116, 68, 126)
    P.people((-66, 6, 24, '#2fa08f'), (-78, 7, 15, '#f2b24a'))
