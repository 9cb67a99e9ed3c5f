"""The sewing lines of the factory: perspective, haze, machines, stations and the people at them."""
from paper import *

INK, TEALD, TEAL, HAZE, LIGHT = '#12262e', '#1f4650', '#3f7d7c', '#dcebd6', '#fbfdea'
MAD, TUR, IND, CRM, ROSE = '#bf4038', '#e8a32c', '#2d4a86', '#f4e7c6', '#e08a76'
CLOTH = [MAD, TUR, IND, ROSE, CRM, TEAL]
VX, VY, F = 744, 318, 900
# A broad aisle: behind faces there is only its far wall. XL, XR walls; ZB the far one.
AL, AR = -1.72, 3.0
XL, XR, ZB, CEIL, FLR, TAB = -5.9, 6.5, 15, -2.5, 1.5, .72

def P(X, Y, Z): return (VX+F*X/Z, VY+F*Y/Z)
def fog(c, Z, k=1.): return mix(c, HAZE, max(0, min(.88, (Z-3.2)/11.5*k)))
def quad(*pts): return poly(*[P(*p) for p in pts])

def machine(d, x, y, k, body, shade, detail=True, dark=None, band=MAD):
    """industrial lockstitch head, 100 units long, bed on (x..x+100, y)"""
    with d.at(x, y, k):
        s = (Path().M(0, 0).L(0, -9).C(0, -13, 3, -14, 6, -14).L(70, -14).C(72, -26, 71, -36, 62, -42).L(28, -43).C(26, -40, 26, -36, 26, -31).L(8, -31).L(6, -60).C(6, -68, 10, -72, 18, -72)
             .L(84, -70).C(93, -69, 96, -64, 96, -56).L(96, -14).L(108, -14).L(108, 0))
        if detail: d.raw(s, INK, .14, (5, 9)); d.raw(s, INK, .22, (2, 4))
        d.raw(s, body)
        d.raw(Path().M(84, -70).C(93, -69, 96, -64, 96, -56).L(96, -14).L(108, -14).L(108, 0).L(0, 0).L(0, -6).L(84, -6), shade)
        d.raw(rtop(96, -66, 8, 30, 4)+rect(96, -40, 8, 10, 3)+rect(14, -32, 4, 18)+rect(10, -17, 12, 3), dark or TEALD)
        if detail:
            d.raw(rect(30, -60, 46, 5)+ell(16, -56, 5), band); d.raw(ell(16, -56, 2.4), CRM)
            d.raw(rect(80, -62, 9, 26, 2), shade); d.raw(ell(84.5, -56, 2.4)+ell(84.5, -48, 2.4), dark or TEALD)

def cone(x, y, k): return poly((x-5*k, y), (x-2*k, y-15*k), (x+2*k, y-15*k), (x+5*k, y))

def worker(d, id, x, y, k, scarf, kur, Z, loop):
    """somebody at a machine, seated, bent to the needle; rocks a little with the cloth"""
    m = lambda p: p.map(lambda u, v: (x+k*u, y+k*v))
    with d.loop(id, loop, None, (x, y+40*k)) if loop else d.g(None):
        d.raw(m(Path().M(-34, 44).C(-36, -2, -26, -14, -8, -16).L(10, -16).C(28, -14, 38, -2, 36, 44)), fog(kur, Z))
        d.raw(m(ribbon([(20, -4), (40, 16), (44, 36)], [16, 13, 11])), fog(mix(kur, INK, .2), Z))
        d.raw(m(ell(0, -32, 14, 16)), fog('#7a4a38', Z)); d.raw(m(Path().M(-17, -22).C(-22, -50, -10, -54, 1, -54).C(13, -54, 21, -48, 17, -22).C(15, -34, 10, -40, 1, -40).C(-8, -40, -14, -36, -17, -22)), fog(scarf, Z))

def station(d, X, Z, i, col, person, loop):
    s = F/Z; wx = .66; x0, y0 = P(X-wx, TAB, Z); x1 = P(X+wx, TAB, Z)[0]; fy = P(0, FLR, Z)[1]
    d.raw(quad((X-wx, FLR, Z-.05), (X+wx-.02, FLR, Z-.05), (X+wx-.02, FLR, Z+.7), (X-wx, FLR, Z+.7)), fog(INK, Z, 1.1), .24)
    if person: worker(d, 'worker-%d-%d' % person[2:], P(X-.2, 0, Z+.62)[0], P(0, .27, Z+.62)[1], s/225, *person[:2], Z, loop)
    lg = Path()
    for q in (-wx+.1, wx-.16): lg += rect(P(X+q, 0, Z)[0], y0, s*.06, fy-y0)
    lg += rect(P(X-wx+.1, 0, Z)[0], y0+(fy-y0)*.62, s*(2*wx-.2), s*.045)+rect(P(X-.2, 0, Z)[0], fy-s*.1, s*.42, s*.04)
    d.raw(lg, fog('#1b3d47', Z))
    d.raw(quad((X-wx, TAB, Z), (X+wx, TAB, Z), (X+wx, TAB, Z+.62), (X-wx, TAB, Z+.62)), fog('#cfe0c4', Z, .8))
    d.raw(rect(x0, y0, x1-x0, s*.055), fog('#5f9a92', Z)); d.raw(rect(x0, y0, x1-x0, s*.014), fog(LIGHT, Z, .5))
    mx, my = P(X-.36, TAB, Z+.26); k = F/(Z+.26)*.74/100
    d.raw(quad((X-.4, TAB, Z+.12), (X+.52, TAB, Z+.12), (X+.46, TAB, Z+.34), (X-.4, TAB, Z+.34)), fog('#2c6068', Z), .45)
    machine(d, mx, my, k, fog('#f2eed6', Z, .7), fog('#b3c9b4', Z, .8), Z < 8, fog(TEALD, Z), fog(MAD, Z))
    if Z < 11:
        tx = P(X+.5, TAB, Z+.3)[0]; th = s*.62
        d.raw(rect(tx-s*.008, my-th, s*.016, th)+rect(tx-s*.09, my-th*.62, s*.18, s*.016), fog(TEALD, Z))
        d.raw(cone(tx-s*.055, my-th*.62, s/140), fog(CLOTH[(i+1) % 3], Z)); d.raw(cone(tx+s*.055, my-th*.62, s/140), fog(CLOTH[(i+2) % 5], Z))
    a = P(X-.34, TAB, Z+.2); b = P(X+.02, TAB, Z); e = P(X-.5, TAB, Z); drop = s*(.3+.1*(i % 3)); c = fog(col, Z)
    d.paper(Path().M(a[0], a[1]-2).L(P(X-.1, TAB, Z+.2)[0], a[1]-2).L(b[0], b[1]+2).L(b[0]-s*.02, b[1]+drop*.8).C(b[0]-s*.1, b[1]+drop*1.1, e[0]+s*.14, e[1]+drop*.8, e[0]+s*.03, e[1]+drop).L(e[0], e[1]+2), c, s/330, a=.25)
    if Z < 7.2:
        m = Path(); kx = s/150
        mo = snap(buta(3.6*kx) if i % 2 else rosette(6, 1*kx, 4.6*kx, 1.8*kx), 2)
        for u in range(4):
            for v in range(3):
                if v*.1*s+s*.09 < drop*.8: m += mo.t(round(e[0]+s*(.09+.115*u+(v % 2)*.05)), round(e[1]+s*(.09+.115*v)))
        if m.c: d.raw(m, mix(c, CRM if lum(col) < 150 else MAD, .55))
        d.raw(poly(e, b, (b[0], b[1]+s*.02), (e[0], e[1]+s*.02)), INK, .16)

def tubes(d, X, ZA, ZBk):
    """a length of tube light over a line: dull by day, on in the evening"""
    s0 = F/ZA; Y = -1.0; x, y = P(X, Y-.1, ZA)
    d.glow(quad((X-.5, Y-.06, ZA), (X+.5, Y-.06, ZA), (X+.5, Y-.06, ZBk), (X-.5, Y-.06, ZBk)), '#fffbe0', .42); d.glow(quad((X-.26, Y-.1, ZA), (X+.26, Y-.1, ZA), (X+.24, Y+.1, ZBk), (X-.24, Y+.1, ZBk)), '#fffff0', .4)
    d.raw(rect(x-1, P(0, CEIL, ZA)[1], max(1.6, s0*.012), y-P(0, CEIL, ZA)[1]), fog(TEALD, ZA))
    d.raw(quad((X-.12, Y-.1, ZA), (X+.12, Y-.1, ZA), (X+.12, Y-.1, ZBk), (X-.12, Y-.1, ZBk)), fog('#3f7d7c', ZA))
    d.raw(quad((X-.07, Y, ZA), (X+.07, Y, ZA), (X+.06, Y, ZBk), (X-.06, Y, ZBk))+quad((X-.07, Y-.06, ZA), (X+.07, Y-.06, ZA), (X+.07, Y, ZA), (X-.07, Y, ZA)), fog('#e6efe0', ZA), lit='#ffffff')
