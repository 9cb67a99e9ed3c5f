"""Phone: a mast whose waves carry what is said online, and a kiosk where one can call."""
from .piece import *


def draw(P):
    P.ground(-60, 62)
    P.halo(34, -36, 72, .16); P.spill(14, 56, 26, 16)
    for i, (r, o) in enumerate(((34, .75), (57, .55), (82, .38))):
        with P.loop('wave%d' % i, 'pulse .25 %d' % (4, 5, 6)[i]):
            P.glow(many(ribbon([(sgn*r*math.cos(t)-8, -214-r*math.sin(t)) for t in (-.62, -.31, 0, .31, .62)], 6.5) for sgn in (-1, 1)), o, '#ffdc8a')
            if i: P.mark()      # the voice carries further with each story
    m = line(-40, 0, -12, -226, 5.4, 4)+line(24, 0, -4, -226, 5.4, 4)
    ys = [0, -50, -94, -132, -164, -192, -212]
    e = lambda y: (-40+28*(-y/226), 24-28*(-y/226))
    for i in range(len(ys)-1):
        l0, r0 = e(ys[i]); l1, r1 = e(ys[i+1])
        m += line(l0, ys[i], r1, ys[i+1], 3)+line(r0, ys[i], l1, ys[i+1], 3)+line(l1, ys[i+1], r1, ys[i+1], 3)
    m += line(-8, -222, -8, -258, 3.6, 2)
    P.d.raw(m.s(FINE), '#1a1238', .2, (6, 8))
    P.d.raw(m.s(FINE), '#4c2f6a', lit=P.awake('#e85f4a'))
    P.b(many(rect(x, -207, 6, 28, 1) for x in (-27, -19, -2, 6)), '#fbdcb0', .3)
    P.b(ell(-32, -150, 12), '#fbdcb0', .4); P.shade(ell(-30, -149, 8), .18); P.b(ell(14, -128, 9), '#fbdcb0', .4)
    with P.loop('beacon', 'pulse .4 5'): P.glow(ell(-8, -258, 6), .95, '#ff6a4a'); P.glow(ell(-8, -258, 16), .3, '#ff6a4a')
    # kiosk
    P.b(cut([(6, 0), (6, -64), (64, -64), (64, 0)]), '#2c8a88', 1); P.shade(rect(52, -64, 12, 64), .16)
    P.b(rect(6, -14, 58, 14), '#1f5f6a'); P.w(rect(12, -46, 34, 28), 2)
    P.b(rect(8, -19, 42, 5), '#fbdcb0', .4)
    P.shadow(rect(17, -27, 12, 8)+rect(15, -32, 16, 5, 2)+rtop(33, -34, 10, 16, 4)+ell(38, -37, 4.4))
    P.awning(2, -60, 66, 10, '#fbe2b4', '#d9483f', 6)
    P.b(rect(8, -94, 54, 29, 3), '#f2b24a', .7)
    P.b(Path().M(18, -73).C(16, -90, 54, -90, 52, -73).L(43, -72).C(43, -80, 27, -80, 27, -72), '#7c2f45')
    P.lamp(rect(50, -46, 10, 46), 3, '#1c3f58')
    P.shrubs(-46)
    P.people((80, 5, 26, '#c83f6a'),)
