"""Bengaluru garment factory floor. One-point perspective down a broad aisle; morning light from the left."""
from paper import *
import paper, random
from room import Room, many, X0, X1, Y0, Y1
from factory_rows import *
from factory_front import bolts, near_machine

paper.QUANT = 4
R.seed(4); r = random.Random(8)
d = Room('#12262e', (2, 6), .2,
         {'morning': {'tint': '#ffffff', 'lit': 0}, 'noon': {'tint': '#fff3d4', 'lit': 0}, 'evening': {'tint': '#d2d2ea', 'lit': 1}},
         {'clock': [960, 214], 'door': [757, 350], 'aisle': [762, 560], 'machine': [430, 560], 'bolts': [1290, 700], 'notice': [960, 294], 'window': [572, 250], 'fan': [757, 214]})
d.long = 210
DUSK = ('#3a3c7a', '#c9788a')

def ceiling():
    with d.g('ceiling', -10):
        d.raw(rect(X0, Y0, X1-X0, 420), d.grad('ceil', 0, Y0, 0, 220, (0, '#1f5058'), (.55, '#5f9690'), (1, '#c4dcc8')))
        for Z in (13.6, 11, 8.8, 7, 5.4, 4.2, 3.2):
            a, b = P(XL, CEIL, Z), P(XR, CEIL, Z); h = F*.22/Z
            d.raw(poly(a, b, (b[0], b[1]+h*.35), (a[0], a[1]+h*.35))+poly((a[0], a[1]+h), (b[0], b[1]+h), (b[0], b[1]+h*1.3), (a[0], a[1]+h*1.3))
                  + many(lambda q: line(a[0]+(b[0]-a[0])*q/14, a[1]+(h if q % 2 else 0), a[0]+(b[0]-a[0])*(q+1)/14, a[1]+(0 if q % 2 else h), max(1.6, h*.14)), range(14)), fog('#2c6068', Z, .95))
        d.glow(rect(X0, Y0, X1-X0, 330), '#14284a', .5)

def dusk(path, id, y0, y1):
    """the sky in a window after sunset; under the bars, over the day"""
    d.raw(path, d.grad(id, 0, y0, 0, y1, (0, DUSK[0]), (1, DUSK[1])), 0, litop=1)

def walls():
    with d.g('walls', -9):
        Zn = 2.2
        for X, n1, n2, n3 in ((XL, '#5d958f', '#8fbcae', 'l'), (XR, '#4f8884', '#8ab8aa', 'r')):
            xa, xb = max(-200, min(1800, P(X, 0, Zn)[0])), P(X, 0, ZB)[0]
            d.raw(quad((X, CEIL, Zn), (X, CEIL, ZB), (X, FLR, ZB), (X, FLR, Zn)), d.grad('w'+n3, xa, 0, xb, 0, (0, n1), (.55, mix(n1, '#d3e7d2', .45)), (1, '#d9ead4')))
            e0, e1 = P(X, CEIL, Zn), P(X, CEIL, ZB); d.raw(line(e0[0], e0[1]-4, e1[0], e1[1]-1, 14, 3), INK, .12); d.raw(line(e0[0], e0[1]+3, e1[0], e1[1]+1, 6, 2), '#d5ebd6', .7)
            d.raw(quad((X, .2, Zn), (X, .2, ZB), (X, FLR, ZB), (X, FLR, Zn)), d.grad('dd'+n3, xa, 0, xb, 0, (0, '#1f545c'), (.6, '#4f8f8c'), (1, '#a9cbbb')))
            d.raw(quad((X, .2, Zn), (X, .2, ZB), (X, .27, ZB), (X, .27, Zn)), d.grad('db'+n3, xa, 0, xb, 0, (0, '#c98a3a'), (1, '#d9d3a6')))
        for i, (Z0, Z1) in enumerate(((4.6, 6.4), (7.0, 8.9), (9.6, 11.6), (12.2, 14.2))):
            d.raw(quad((XL, -1.95, Z0-.12), (XL, -1.95, Z1+.12), (XL, -.1, Z1+.12), (XL, -.1, Z0-.12)), fog('#5f9a92', Z0))
            pane = quad((XL, -1.85, Z0), (XL, -1.85, Z1), (XL, -.2, Z1), (XL, -.2, Z0)); y0, y1 = P(0, -1.85, Z0)[1], P(0, -.2, Z0)[1]
            d.raw(pane, d.grad('win%d' % i, 0, y0, 0, y1, (0, '#fff3cf'), (1, '#ffdf9e'))); dusk(pane, 'du%d' % i, y0, y1)
            xa, xb = P(XL, 0, Z0)[0], P(XL, 0, Z1)[0]
            wy = lambda Y, t: (xa+(xb-xa)*t, P(0, Y, Z0+(Z1-Z0)*t)[1])
            tp = Path().M(*wy(-.92, 0))
            for u, v, q in catmull([wy(-.92, 0), wy(-1.02, .16), wy(-.98, .34), wy(-.82, .5), wy(-.78, .66), wy(-.9, .84), wy(-.94, 1)]): tp.C(*u, *v, *q)
            d.raw(tp.L(*wy(-.2, 1)).L(*wy(-.2, 0)), fog('#86b58c', Z0), lit='#34406c')
            g = many(lambda q: line(*P(XL, -1.85, Z0+(Z1-Z0)*q/4), *P(XL, -.2, Z0+(Z1-Z0)*q/4), 36/Z0), (1, 2, 3))
            for Y in (-1.3, -.75): g += quad((XL, Y, Z0), (XL, Y, Z1), (XL, Y+.05, Z1), (XL, Y+.05, Z0))
            d.raw(g, fog('#3f7d7c', Z0))
        for i, (Z0, Z1) in enumerate(((4.9, 6.9), (7.5, 9.7), (10.4, 12.6))):
            d.raw(quad((XR, -1.5, Z0), (XR, -1.5, Z1), (XR, .9, Z1), (XR, .9, Z0)), fog('#1f4a54', Z0))
            for row in range(4):
                yb = -1.0+row*.6
                for q in range(4):
                    za = Z0+.08+q*(Z1-Z0-.1)/4; zb = za+(Z1-Z0-.1)/4-.06; hh = r.choice([.22, .3, .38, .42])
                    d.raw(quad((XR, yb-hh, za), (XR, yb-hh, zb), (XR, yb, zb), (XR, yb, za)), fog(r.choice(CLOTH), Z0, 1.1))
                d.raw(quad((XR, yb, Z0), (XR, yb, Z1), (XR, yb+.06, Z1), (XR, yb+.06, Z0)), fog('#7fb0a6', Z0))

def back():
    a, b = P(XL, CEIL, ZB), P(XR, FLR, ZB)
    with d.g('evening-walls', -8.5):
        for X, o in ((XL, .42), (XR, .42)): d.raw(quad((X, CEIL, 2.2), (X, CEIL, ZB), (X, FLR, ZB), (X, FLR, 2.2)), d.grad('ew%d' % (X > 0), P(X, 0, 4)[0], 0, P(X, 0, ZB)[0], 0, (0, '#1a3054', .6), (1, '#1a3054', .08)), 0, litop=1)
    with d.g('back', -8):
        d.raw(rect(a[0], a[1], b[0]-a[0], b[1]-a[1]), d.grad('bk', 0, a[1], 0, b[1], (0, '#c9e0cc'), (.4, '#dcebd6'), (1, '#d2e4d0')))
        d.raw(rect(a[0], P(0, .35, ZB)[1], b[0]-a[0], 100), '#b4d0bf'); d.raw(rect(a[0], P(0, .35, ZB)[1], b[0]-a[0], 4), '#d9c490')
        # window over the yard
        w = rect(462, 206, 134, 96); d.paper(rect(454, 198, 150, 112), '#a4c6b6', .5, a=.12); d.raw(w, d.grad('bw', 0, 206, 0, 302, (0, '#fff3cf'), (1, '#ffe2a4'))); dusk(w, 'bwd', 206, 302)
        d.raw(Path().M(462, 302).L(462, 274).C(482, 252, 510, 262, 520, 276).C(540, 258, 580, 262, 596, 278).L(596, 302), '#b9d3a6', lit='#3a4674')
        d.raw(rect(504, 206, 6, 96)+rect(549, 206, 6, 96)+rect(462, 250, 134, 5), '#8db5a8'); d.paper(rect(450, 304, 158, 8), '#c3dac6', .5, a=.16)
        # roller door to the street, half up
        x = 702; d.paper(rect(x-10, 258, 130, 152), '#9fc2b2', .6, a=.14); o = rect(x, 268, 110, 142); d.raw(o, '#fff0c2'); dusk(o, 'dod', 268, 400)
        d.raw(Path().M(x, 410).L(x, 366).C(x+8, 346, x+32, 346, x+40, 362).C(x+52, 338, x+92, 336, x+98, 360).L(x+110, 366).L(x+110, 410), '#b9d3a6', lit='#3a4674')
        d.raw(ribbon([(x+72, 400), (x+76, 350), (x+82, 326)], [7, 5, 4])+many(lambda t: leaf(32, 11).r(t).t(x+82, 326), (-100, -60, -20, 20, 60, 100)), '#8fb08a', lit='#2c365e')
        d.raw(poly((x, 410), (x+110, 410), (x+110, 398), (x, 398)), '#f6f2d4', lit='#8a86b0')
        d.raw(rect(x, 268, 110, 26), '#b9d2bf'); d.raw(many(lambda i: rect(x, 274+i*8, 110, 3), range(3)), '#93b7a8')
        # clock
        d.paper(ell(960, 214, 27), '#6a9c94', .6, a=.18); d.raw(ell(960, 214, 22), '#fbfdea'); d.raw(line(960, 214, 960, 199, 4)+line(960, 214, 970, 220, 4)+ell(960, 214, 3), '#2f5f66')
        d.raw(many(lambda q: line(960+17*math.cos(q), 214+17*math.sin(q), 960+20*math.cos(q), 214+20*math.sin(q), 3), [math.pi*i/2 for i in range(4)]), '#2f5f66')
        # the committee's poster: five heads in a ring of hands round an open palm, no words
        d.out.append('<g transform="translate(0 -9)">')
        d.paper(cut([(922, 256), (998, 255), (999, 352), (922, 353)], 50, .8), CRM, .7, a=.2, edge='#fffbe8'); d.raw(rect(928, 262, 64, 84), '#3f8a86')
        d.raw(Path().M(928, 346).L(928, 322).C(944, 306, 976, 306, 992, 322).L(992, 346), TUR)
        d.raw(many(lambda q: ell(960+24*math.cos(q), 316-24*math.sin(q), 6), [math.radians(t) for t in (18, 54, 90, 126, 162)]), CRM); d.raw(many(lambda q: ell(960+24*math.cos(q), 316-24*math.sin(q), 3.4), [math.radians(t) for t in (54, 126)]), MAD)
        palm = Path().M(949, 340).C(944, 330, 942, 322, 943, 318).L(948, 318).L(950, 324).L(950, 306).L(955, 306).L(956, 320).L(957, 302).L(962, 302).L(963, 320).L(964, 305).L(969, 306).L(969, 322).L(971, 312).L(975, 313).C(975, 326, 973, 334, 970, 340)
        d.raw(palm, '#1f4650')
        d.raw(ell(932, 259, 2.5)+ell(988, 259, 2.5), MAD)
        d.close()
    # extractor fans set in the far wall, turning towards us
    for i, (x, y, q, sp) in enumerate(((757, 214, 34, 70), (1088, 204, 24, 54)  )):
        with d.g('fan-hole-%d' % i, -7.99+i*.02):
            d.paper(rect(x-q-6, y-q-6, 2*q+12, 2*q+12, 5), '#a4c6b6', .5, a=.16); d.raw(ell(x, y, q), '#fff0c2', lit='#5a5690'); d.raw(ell(x, y, q).map(lambda u, v: (u, v))+ell(x, y, q-5).map(lambda u, v: (2*x-u, v)), '#5f9a92', eo=True)
        with d.loop('fan-%d' % i, 'spin %d' % sp, -7.98+i*.02, (x, y)):
            d.raw(many(lambda t: Path().M(-3, 0).C(-q*.3, -q*.4, -q*.34, -q*.74, -q*.1, -q*.86).C(q*.2, -q*.9, q*.34, -q*.66, q*.3, -q*.5).C(q*.24, -q*.24, 6, -6, 3, 0).r(t).t(x, y), (0, 90, 180, 270)), '#4f8a88'); d.raw(ell(x, y, q*.2), '#2c6068')

def floor():
    y0 = P(0, FLR, ZB)[1]
    with d.g('floor', -7):
        d.raw(rect(X0, y0, X1-X0, Y1-y0), d.grad('floor', 0, y0, 0, Y1, (0, '#d5e4cd'), (.26, '#7aa49c'), (1, '#234e58')))
        d.raw(quad((AL, FLR, ZB), (AR, FLR, ZB), (AR, FLR, 2.05), (AL, FLR, 2.05)), d.grad('aisle', 0, y0, 0, Y1, (0, '#f0f3da'), (.24, '#bcd6c6'), (.55, '#84aea6'), (1, '#457a7e')))
        for X in (AL, AR-.09): d.raw(cut([P(X, FLR, ZB), P(X+.09, FLR, ZB), P(X+.09, FLR, 2.05), P(X, FLR, 2.05)], 80, 1.6), d.grad('ln%d' % (X > 0), 0, y0, 0, 900, (0, '#f0deb0'), (.3, '#edb94e'), (1, TUR)))
        d.raw(many(lambda Z: quad((AL+.1, FLR, Z), (AR-.1, FLR, Z), (AR-.1, FLR, Z*1.007), (AL+.1, FLR, Z*1.007)), (2.5, 3.1, 3.9, 5, 6.6, 9)), '#2f5f66', .22)
        d.raw(quad((-.5, FLR, ZB), (.95, FLR, ZB), (1.0, FLR, 2.05), (-.1, FLR, 2.05)), d.grad('refl', 0, y0, 0, Y1, (0, LIGHT, .7), (.5, LIGHT, .18), (1, LIGHT, 0)), litop=.4)
        for i, Z0 in enumerate((3.3, 5.2, 8.2)):
            p = Path()
            for u in range(4):
                for v in range(2):
                    za = Z0+Z0*.085*u; zb = za+Z0*.07; xa = -1.25+v*.95+.16*u; p += quad((xa, FLR, za), (xa+.85, FLR, za), (xa+.99, FLR, zb), (xa+.14, FLR, zb))
            d.raw(p, '#ffeab0', (.34, .4, .44)[i], litop=0)
        sc = [Path(), Path(), Path()]
        for i in range(24):
            Z = r.choice([3, 3.4, 4, 4.8, 5.6, 7]); x, y = P(r.choice([AL-.14, AR+.12])+r.gauss(0, .14), FLR, Z); k = F/Z/120
            sc[i % 3] += poly((-6*k, 0), (-3*k, -2.4*k), (r.uniform(3, 8)*k, -1.6*k), (r.uniform(5, 9)*k, 1.2*k), (0, 1.8*k)).t(x, y)
        for p, c in zip(sc, (MAD, TUR, CRM)): d.raw(p, c, .75)

def rows():
    LINES = [-4.5, 5.6, AL-.74, AR+.76]; ZS = [13.2, 11.3, 9.6, 8.1, 6.8, 5.6, 4.5, 3.5]
    scarves = ['#e08a76', '#e8a32c', '#bf4038', '#f4e7c6', '#3f7d7c']; kurs = ['#2d4a86', '#3f7d7c', '#bf4038', '#2d6a6e', '#8a4a6a']; n = 0
    for i, Z in enumerate(ZS):
        with d.g('row-%d' % (7-i), -6+i*.3):
            for j, X in enumerate(LINES):
                px = P(X, 0, Z)[0]
                if px < -260 or px > 1860 or (j == 2 and Z < 3.6): continue
                person, loop = None, None
                if Z > 4.2 and (i+j) % 4 != 3:
                    person = (scarves[(i*3+j) % 5], kurs[(i*2+j*3) % 5], i, j)
                    if -100 < px < 1700 and n < 17: loop = ('drift %d %d %s' % (2+n % 2, 1+n % 2, num(2.6+(n*5 % 7)*.3, 1))) if n % 2 else 'sway 2.4 %s' % num(2.8+(n*3 % 7)*.3, 1); n += 1
                station(d, X, Z, i+j, CLOTH[(i*2+j*5) % 6], person, loop)
            for X in LINES: tubes(d, X, Z+.1, Z+(1.0 if Z < 9 else 1.4))
            if i in (1, 3, 5, 6):
                for X in LINES[2:]:
                    a, b, e, f = P(X-.3, -.98, Z+.5), P(X+.3, -.98, Z+.5), P(X+.95, TAB, Z+.5), P(X-.95, TAB, Z+.5)
                    d.raw(poly(a, b, e, f), d.grad('b%d%d' % (i, X > 0), 0, a[1], 0, e[1], (0, '#fffbe0', .44), (1, '#fffbe0', 0)), 0, litop=1)
            if i in (2, 3):
                yy = P(0, FLR, Z)[1]; d.raw(rect(X0, 200, X1-X0, yy-200), d.grad('hz%d' % i, 0, 200, 0, yy, (0, HAZE, 0), (1, HAZE, .2)))

def air():
    with d.loop('shafts', 'pulse .62 9', -3.6):
        for i, Z0 in enumerate((4.8, 7.4, 10)):
            a, b, e, f = P(XL, -1.8, Z0), P(XL, -1.8, Z0+1.8), P(.7, FLR, Z0+1.5), P(-.7, FLR, Z0)
            d.raw(poly(a, b, e, f), d.grad('sh%d' % i, a[0], 0, e[0], 0, (0, '#ffe6a0', [.4, .34, .3][i]), (.6, '#ffe6a0', .16), (1, '#ffe6a0', .02)), .99, litop=0)
    q = random.Random(4)
    for i in range(3):
        with d.loop('dust-%d' % i, 'drift %d %d %d' % ((34, -18, 19), (-26, -24, 23), (22, 26, 27))[i], -3.5+i*.01):
            p = Path()
            for k in range(15):
                t = q.random(); p += dot(60+t*520+q.uniform(-60, 60), 170+t*330+q.uniform(-70, 70), q.choice((2.2, 2.8, 3.6)))
            d.raw(p, '#fff6d0', .75, litop=.3)

def flags():
    for i, (X, Z, c) in enumerate(((-2.75, 4.9, TUR), (-3.4, 7.2, MAD), (3.1, 5.6, IND), (5.3, 6.7, TUR), (-4.6, 5.6, TEAL), (-.9, 6, MAD), (1.16, 6.4, TUR))):
        x, y = P(X, -1.5, Z); s = F/Z; top = P(0, CEIL, Z)[1]
        with d.loop('flag-%d' % i, 'sway 2.2 %s' % num(4+i*.7, 1), -3.4+i*.01, (x, top)):
            d.raw(rect(x-1, top, 3, y-top), fog(TEALD, Z, .8))
            d.paper(poly((x-s*.17, y), (x+s*.17, y), (x+s*.17, y+s*.26), (x, y+s*.36), (x-s*.17, y+s*.26)), fog(c, Z, .6), s/300)
            d.raw(snap(rosette(8, s*.02, s*.11, s*.035), 1).t(round(x), round(y+s*.15)), fog(CRM, Z, .6))

ceiling(); walls(); back(); floor(); rows(); air(); flags()
with d.g('people', -3, data_slot='people'): pass
bolts(d); near_machine(d)
d.finish('factory')
