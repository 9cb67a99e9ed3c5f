"""The bus at its stop."""
from .piece import *


def draw(P):
    P.ground(-96, 96, 8)
    P.halo(0, -48, 108, .16)
    P.glow(poly((-90, -25), (-230, -22), (-222, 18), (-90, -12)), .8, 'url(#beam)')
    P.b(rtop(-92, -88, 184, 80, 13), '#e8602f', 1.2)
    P.b(rtop(-92, -88, 184, 14, 11), '#ffe6b8')
    P.b(rect(-92, -33, 184, 9), '#ffe6b8'); P.b(rect(-92, -24, 184, 16), '#2c8a88')
    P.b(many(buta(4.2).r(18).t(-62+i*15, -28.3) for i in range(10)), '#c8433a')
    P.shade(rect(-92, -12, 184, 4), .3)
    P.lamp(poly((-92, -71), (-78, -71), (-78, -38), (-92, -36)), 2)                # windscreen
    P.lamp(rect(-72, -71, 21, 30, 3), 1)                                           # the driver's side
    for x in (6, 27, 48, 69): P.w(rect(x, -71, 18, 30, 3), 0 if x in (27, 69) else 3)
    P.b(rect(-48, -73, 50, 64, 2), '#7c2f45')
    P.lamp(rect(-44, -69, 13, 57, 2), 2); P.lamp(rect(-16, -69, 13, 57, 2), 3); P.lamp(rect(-31, -69, 15, 57), 2, '#241a42')
    P.b(rect(-72, -58, 21, 2.4)+many(rect(x, -58, 18, 2.4) for x in (6, 27, 48, 69)), '#ffe6b8')
    P.shadow(ell(-61, -56, 4.4, 5.2)+rtop(-69, -51, 16, 10, 6))
    for i, x in enumerate((15, 36, 78)):
        with P.loop('rider%d' % i, 'sway %s %s' % ((4, 5, 3)[i], (4, 5, 7)[i]), (x, -40)):
            P.shadow(ell(x, -56, 4.4, 5.2)+rtop(x-8, -51, 16, 10, 6))
    P.shadow(ell(-24, -46, 5, 6)+rtop(-32, -40, 17, 27, 6))         # somebody getting on
    P.b(rect(-30, -96, 70, 8, 2), '#f2b24a', .3); P.b(rect(48, -95, 30, 7, 2), '#9a4a4a', .3)    # luggage
    P.b(rect(-88, -86, 34, 11, 3), '#3a2450'); P.lamp(rect(-85, -84, 28, 7, 2), 2, '#4a3a60')      # where it goes
    P.lamp(ell(-88, -19, 5, 5), 2, '#6a5a86')
    P.dark(line(-92, -66, -101, -60, 2.6)+rect(-105, -62, 5, 12, 1))
    for x in (-58, 52):
        P.dark(ell(x, -8, 17), '#1d1538'); P.dark(ell(x, -8, 13), '#3a2a58'); P.b(ell(x, -8, 6.5), '#f0d3a2')
    # the stop and who waits there
    P.dark(rect(118, -98, 4, 98)); P.b(ell(120, -102, 16), '#ffe6b8', .5); P.b(ell(120, -102, 12), '#d9483f')
    P.b(rtop(112, -108, 16, 10, 3)+rect(113, -98, 4, 3)+rect(123, -98, 4, 3), '#ffe6b8')
    P.people((136, 2, 34, '#2fa08f'), (152, 3, 32, '#f2b24a'), (104, 2, 33, '#c83f6a'))
