"""Lucknow city bus, winter evening, looking across the aisle at the windows. The front of the bus is to the left."""
from paper import *
import paper
from room import Room, many, X0, X1, Y0, Y1
import bus_street as street

paper.QUANT = 4
R.seed(3)
INK, RUST, RUSTD, BRASS, AMB, CREAM = '#15102b', '#a8453a', '#6c2a37', '#d9953a', '#ffb54d', '#ffe2a8'
TUBE = '#eaf6ff'
d = Room('#0e0a24', (-3, 5), .22,          # sodium lamps outside, upper right
         {'evening': {'tint': '#ffffff', 'lit': 0}, 'tube': {'tint': '#eef6ff', 'lit': 1}, 'night': {'tint': '#929ad6', 'lit': 0}},
         {'mirror': [760, 214], 'number': [760, 152], 'pole': [561, 440], 'window': [958, 310], 'seat': [966, 480], 'strap': [960, 188], 'door': [1460, 340], 'garland': [640, 166]})
VX, VY = 720, 330
def pr(x, y, s): return (VX+(x-VX)*s, VY+(y-VY)*s)
# One broad window behind the people; pillars and bars stand in the gaps between their places.
WIN = [(-220, 316), (150, 376), (578, 586), (1208, 94)]
WY, WH = 190, 246
BARS = (-60, 338, 760, 958)
DOOR = (1342, 236)

def outside():
    with d.g('sky', -10):
        d.raw(rect(X0, 120, X1-X0, 600), d.grad('sky', 0, 150, 0, 450, (0, '#5a5498'), (.4, '#93709f'), (.75, '#d898a2'), (1, '#f7bd9c')))
    street.far(d); street.fog(d, 'fog-far', -8.5, -8, 400, .55)
    street.bazaar(d); street.fog(d, 'fog-mid', -7.5, -20, 392, .5)
    street.near(d); street.fog(d, 'fog-near', -6.5, -44, 430, .42, '#e6c0c4')

def glass():
    with d.g('glass', -6):
        d.raw(many(lambda q: poly((q+120, WY), (q+190, WY), (q+60, WY+WH), (q-10, WY+WH)), (-120, 240, 600, 1010)), '#e8eaff', .08)
        d.raw(rect(X0, WY, 1450, WH+10), d.grad('mist', 0, 330, 0, 436, (0, '#f4d4c4', 0), (1, '#f4d4c4', .4)))     # breath on cold glass
        d.glow(rect(X0, WY-20, 1450, WH+30), '#2c3a66', .34)           # under the tube the panes go darker
        d.glow(many(lambda q: poly((q+10, WY+26), (q+150, WY+20), (q+150, WY+34), (q+10, WY+40)), (190, 600, 990)), TUBE, .4)
        d.raw(rect(DOOR[0], 120, DOOR[1], 600), d.grad('dm', 0, 420, 0, 640, (0, '#f4d4c4', 0), (1, '#f4c8b0', .25)))

def wall():
    hs = [wrect(x, WY, w, WH, 26) for x, w in WIN]
    hole = rtop(DOOR[0], 132, DOOR[1], 640, 26)
    full = rect(X0, 56, X1-X0, 664); holes = sum(hs, Path())+hole
    with d.g('wall', -5):
        sh = d.hand(full+holes).d(0)
        for (dx, dy), o in (((-16, 20), .12), ((-8, 11), .15), ((-3, 5), .2)): d.raw(sh, '#0e0a24', o, (dx, dy), eo=True)
        d.raw(sh, '#e8a868', None, (4, -5), eo=True); d.raw(sh, '#3d7077', None, (2, -2.5), eo=True)
        d.raw(sh, d.grad('wall', 0, 60, 0, 700, (0, '#15394c'), (.3, '#276070'), (.6, '#1f5062'), (1, '#123044')), eo=True)
        d.raw(sh, d.grad('wt', 0, 60, 0, 720, (0, '#8fd0d0', .5), (.6, '#58a0a8', .42), (1, '#3a7484', .34)), 0, litop=1, eo=True)
        fr = Path()
        for (x, w), hh in zip(WIN, hs): fr += wrect(x-11, WY-11, w+22, WH+22, 35)+hh
        d.raw(fr, '#0e0a24', .28, (-4, 6), eo=True); d.raw(fr, '#3a7884', None, (1.5, -2), eo=True); d.raw(fr, '#16394b', eo=True, lit='#2a5e70')
        b = many(lambda x: rect(x-5, WY, 10, WH), BARS); d.raw(b.t(-4, 3), '#0e0a24', .2); d.raw(b, '#1b4557', lit='#3a7080')
        g = many(lambda w: rect(w[0], 402, w[1], 7), WIN); d.raw(g, '#1b4557', lit='#3a7080'); d.raw(many(lambda w: rect(w[0], 401, w[1], 2), WIN), '#f0b878', .8)
        # sill, printed band, dado
        x1 = 1326
        d.paper(cut([(X0, 450), (x1, 450), (x1, 464), (X0, 464)], 110, 1.4), '#2f6f7c', 1.2, lit='#5a9ca4'); d.raw(rect(X0, 450, x1-X0, 3), '#f0b069')
        d.paper(cut([(X0, 463), (x1, 463), (x1, 506), (X0, 506)], 110, 1.4), '#7c3238', .7, lit='#a04a4c')
        xs = range(35)
        d.raw(many(lambda i: snap(buta(11), 1).t(-124+i*42, 486)+poly((-108+i*42, 486), (-103+i*42, 480), (-98+i*42, 486), (-103+i*42, 492)), xs), '#c9744a'); d.raw(many(lambda i: snap(buta(5)).t(-125+i*42, 487), xs), '#7c3238')
        d.raw(cut([(X0, 466), (x1, 466), (x1, 470), (X0, 470)], 110, .6)+cut([(X0, 499), (x1, 499), (x1, 503), (X0, 503)], 110, .6), '#c9744a')
        d.raw(rect(X0, 506, x1-X0, 196), d.grad('dado', 0, 506, 0, 700, (0, '#18435a'), (1, '#0f2a40'))); d.glow(rect(X0, 506, x1-X0, 196), '#5a9aa8', .3)
        d.raw(many(lambda x: rect(x, 506, 4, 196), (130, 552, 1186)), INK, .35)
        # header over the windows
        d.raw(rect(X0, 56, X1-X0, 60), '#113044', lit='#2f6474'); d.raw(rect(X0, 116, X1-X0, 6), '#3a7884', lit='#7cb8bc')

def doorway():
    x, w = DOOR; xr = x+w
    with d.g('door', -4.8):
        # well of the steps, their lit edges
        d.raw(poly((x-20, 640), (xr+20, 640), (xr+60, 800), (x-60, 800)), '#241a3c')
        for i, (y, h) in enumerate(((640, 20), (684, 24), (730, 30))):
            a, b = x-i*5, xr+i*6
            d.raw(poly((a, y+h), (b, y+h), (b+2, y+h+24), (a-2, y+h+24)), '#1c1434'); d.raw(poly((a, y), (b, y), (b+2, y+h), (a-2, y+h)), d.grad('st%d' % i, x, 0, xr, 0, (0, '#6a4a5c'), (1, '#c98a58')), lit='#8a90a0'); d.raw(rect(a-2, y+h-5, b-a+4, 6), '#f0b069')
        # folding leaves, two each side, with their glass
        for s, x0 in ((1, x), (-1, xr)):
            f = lambda u, v, x0=x0, s=s: (x0+s*u, v)
            for u0, u1, t0, t1, c, l in ((0, 26, 134, 142, '#1a4659', '#3a7282'), (26, 46, 142, 136, '#2a6474', '#5a9ca4')):
                leafp = poly((u0, t0), (u1, t1), (u1, 700-(t1-134)), (u0, 700-(t0-134))).map(f)
                d.paper(leafp, c, .8, lit=l)
                d.raw(poly((u0+5, 196), (u1-5, 196), (u1-5, 430), (u0+5, 430)).map(f), '#b487a6', lit='#5a6088'); d.raw(poly((u0+5, 330), (u1-5, 300), (u1-5, 430), (u0+5, 430)).map(f), '#f0b890', .5)
                d.raw(poly((u0+5, 470), (u1-5, 470), (u1-5, 650), (u0+5, 650)).map(f), INK, .25)
            d.raw(poly((46, 137), (50, 137), (50, 698), (46, 698)).map(f), '#f0b069' if s < 0 else '#c98a5c')
            d.paper(ribbon([(58, 430), (74, 470), (74, 590), (60, 640)], 10).map(f), BRASS, .8); d.raw(ribbon([(60, 432), (76, 472), (76, 588)], 3).map(f), CREAM)
        # painted arch and rosettes over the door
        d.paper(cut([(x-12, 122), (xr+12, 122), (xr+12, 150), (x-12, 150)], 80, 1), '#7c3238', .9, edge='#e8a259', lit='#a04a4c')
        d.raw(many(lambda i: snap(rosette(8, 3, 10, 4)).t(x+20+i*39, 136), range(6)), '#e8b05c')
        # a short wall beyond it, with the ticket-green panel of the rear seat
        d.raw(rect(xr+20, 506, X1-xr-20, 200), d.grad('dado2', 0, 506, 0, 700, (0, '#18435a'), (1, '#0f2a40')))

def trim():
    with d.g('fringe', -4.5):
        for x, w in WIN:
            n = max(3, round(w/66)); q = (w-8)/n
            d.paper(scal(x+4, x+w-4, WY+8, n, 15, 16), RUST, .7, lit='#c9605a'); d.raw(many(lambda i: scal(x+4+q*i, x+4+q*(i+1), WY+8, 1, 7, 3), range(n)), '#d98a45')
    def beads(x, n, L, step=22):
        A, B, s = Path(), Path(), Path()
        for i in range(n):
            xx = x+i*step; l = L(i); s += rect(xx-1, WY, 3, l); y = WY+22; k = 0
            while y < WY+l:
                (A if (k+i) % 2 else B).c += snap(ell(0, 0, (6, 4)[k % 2])).t(xx, round(y)).c; y += 17; k += 1
            A += snap(leaf(20, 11)).r(180).t(xx, round(y)-6)
        d.raw(s+A+B, '#0e0a24', .26, (-4, 5)); d.raw(s, '#5a2a3a'); d.raw(A, '#e2603f'); d.raw(B, '#f0b44e')
    with d.loop('beads', 'sway 1.4 5', -4.49, (220, WY)): beads(170, 6, lambda i: 190-30*i)

def marigold(pts, st=17, s=10):
    A, B, C = Path(), Path(), Path(); q = [snap(lobes(0, 0, s, s, 7, .16), 1), snap(lobes(0, 0, s-1, s-1, 6, .2), 1)]; e = snap(lobes(0, 0, s*.42, s*.42, 5, .2), 1)
    for i, (x, y, nx, ny) in enumerate(along(pts, st)):
        (A if i % 3 else B).c += q[i % 2].t(round(x), round(y)).c; C.c += e.t(round(x)-1, round(y)-1).c
    d.raw(A+B, '#0e0a24', .28, (-4, 7)); d.raw(A, '#f58a1f'); d.raw(B, '#ffc33d'); d.raw(C, '#c9531a', .7)

def swags():
    with d.loop('swag', 'sway .5 7', -4.47, (340, 150)):
        marigold([(128, 152), (200, 192), (338, 206), (476, 192), (548, 152)]); marigold([(130, 156), (128, 230), (132, 292)])
        d.raw(snap(leaf(30, 17)).r(180).t(132, 296)+snap(leaf(28, 13)).r(156).t(128, 296)+snap(leaf(28, 13)).r(204).t(137, 296), '#2f7a5c')
    with d.loop('swag-door', 'sway .8 6', -4.46, (1460, 140)): marigold([(1346, 150), (1398, 186), (1460, 198), (1522, 186), (1574, 150)])

def digit3(x, y, k):
    """the painted 3 of this line's 33, brush-cut"""
    a = ribbon([(0, 4), (7, 0), (16, 1), (20, 8), (16, 15), (9, 17)], [5, 6, 6, 7, 6, 5])+ribbon([(9, 16), (18, 19), (22, 27), (17, 35), (7, 36), (0, 32)], [5, 6, 7, 7, 6, 5])
    return a.s(k).t(x, y)

def mirror():
    """the driver's mirror and the line's number painted over it, in the gap between two people"""
    with d.loop('garland', 'sway .4 8', -4.45, (760, 110)):
        marigold([(578, 132), (612, 160), (650, 170), (686, 158), (712, 134)]); marigold([(576, 134), (573, 190), (576, 244)])
        marigold([(808, 134), (880, 168), (996, 180), (1110, 168), (1182, 132)]); marigold([(1184, 134), (1187, 180), (1184, 228)])
        d.raw(many(lambda q: snap(leaf(28, 16)).r(180).t(*q)+snap(leaf(26, 12)).r(154).t(q[0]-4, q[1])+snap(leaf(26, 12)).r(206).t(q[0]+4, q[1]), ((576, 248), (1184, 232))), '#2f7a5c')
    with d.g('number', -4.43):
        d.paper(cut([(712, 126), (808, 125), (808, 177), (712, 178)], 60, 1), CREAM, 1, a=.3, edge='#fff6dc'); d.raw(rect(717, 131, 86, 4)+rect(717, 168, 86, 4), '#c9744a')
        d.raw(digit3(734, 136, .8)+digit3(766, 136, .8), '#8e2f3c')
    with d.loop('mirror', 'sway .6 5', -4.42, (760, 176)):
        d.raw(rect(722, 174, 8, 22)+rect(790, 174, 8, 22), '#8f5a2a')
        fr = Path().M(694, 200).C(694, 189, 706, 188, 760, 186).C(814, 188, 826, 189, 826, 200).L(824, 228).C(822, 240, 808, 241, 760, 243).C(712, 241, 698, 240, 696, 228)
        gl = fr.map(lambda x, y: (760+(x-760)*.9, 214.5+(y-214.5)*.72))
        d.paper(fr, '#2a1b36', 1.2, a=.3, edge=BRASS); d.raw(gl, d.grad('mi', 700, 0, 820, 0, (0, '#d8b4b8'), (.5, '#9aa6c0'), (1, '#6f86a6')), lit='#c4dce6')
        # the bus behind him, small; his brow and eyes in one corner
        d.raw(poly((784, 212), (814, 215), (812, 231), (788, 233)), '#8e3b3b', .75); d.raw(rect(800, 197, 4, 34), BRASS)
        d.raw((Path().M(762, 234).C(760, 212, 768, 203, 785, 202).C(803, 203, 811, 212, 808, 232)).t(-32), '#8a5a44'); d.raw(Path().M(759, 217).C(758, 203, 770, 195, 786, 195).C(803, 196, 813, 204, 811, 217).C(800, 208, 772, 208, 759, 217).t(-32), '#2a1a2c')
        d.raw((ribbon([(767, 218), (773, 215), (781, 217)], [2, 4, 2])+ribbon([(789, 217), (797, 215), (804, 218)], [2, 4, 2])+ell(774, 223, 4, 3)+ell(796, 223, 4, 3)).t(-32), '#241428')
        d.raw(poly((710, 193), (724, 193), (712, 233), (704, 231)), '#fff', .24)

def ceiling():
    with d.g('ceiling', -4.3):
        d.raw(rect(X0, Y0, X1-X0, 136), d.grad('ceil', 0, Y0, 0, 70, (0, '#0f0c2a'), (1, '#151d3c')), lit='#24405a')
        P1, P2 = Path(), Path(); xs = (-420, -130, 130, 552, 1190, 1400, 1660, 1990)
        for i in range(len(xs)-1):
            q = poly(pr(xs[i]+8, 130, 1.3), pr(xs[i+1]-8, 130, 1.3), pr(xs[i+1]-8, 130, 1.95), pr(xs[i]+8, 130, 1.95))
            if i % 2: P1 += q
            else: P2 += q
        d.raw(P1, d.grad('c1', 0, -60, 0, 70, (0, '#1c1c46'), (1, '#2c3e66')), lit='#55889a'); d.raw(P2, d.grad('c2', 0, -60, 0, 70, (0, '#191840'), (1, '#26365a')), lit='#4a7c90')
        d.paper(rect(X0, 66, X1-X0, 12), '#0d2638', .8, lit='#2a5466')
        # the tubes: two, along the ceiling
        for x in (430, 1010):
            d.raw(poly((x-150, 22), (x+150, 22), (x+162, 58), (x-162, 58)), '#0f0c2a', lit='#7ab0bc'); d.raw(rect(x-140, 33, 280, 14, 6), '#56618a', lit='#ffffff'); d.raw(rect(x-140, 33, 280, 4, 2), '#8490b4', lit='#ffffff')
            for k, o in ((1, .3), (1.5, .16), (2.2, .12)): d.glow(ell(x, 42, round(190*k), round(44*k)), TUBE, o)
            d.glow(poly((x-150, 60), (x+150, 60), (x+330, 470), (x-330, 470)), '#dff2ff', .09)

def floor():
    with d.g('floor', -4.2):
        hole = poly((DOOR[0]-16, 690), (DOOR[0]+DOOR[1]+18, 690), (DOOR[0]+DOOR[1]+34, 780), (DOOR[0]-34, 780))
        f = poly((X0, 692), (DOOR[0]-16, 692), (DOOR[0]-34, 790), (DOOR[0]+DOOR[1]+36, 790), (DOOR[0]+DOOR[1]+18, 692), (X1, 692), (X1, Y1), (X0, Y1))
        d.raw(f, d.grad('floor', 0, 690, 0, 900, (0, '#3a2c54'), (1, '#18112f')), lit='#46587a')
        d.raw(rect(X0, 692, 1326-X0+6, 9), '#0e0a24', .45); d.raw(poly((DOOR[0]-34, 784), (DOOR[0]+DOOR[1]+36, 784), (DOOR[0]+DOOR[1]+38, 794), (DOOR[0]-36, 794)), '#f0b069')
        fl = Path()
        for x in list(range(-1200, 1400, 150))+list(range(1660, 2700, 150)):
            a, b = pr(x, 700, 1), pr(x, 690, 1.72); 
            y = 800 if 1180 < a[0] < 1640 else 701; t = (y-701)/(Y1-701)
            fl += line(a[0]+(b[0]-a[0])*t, y, b[0], Y1, 3, 6)
        d.raw(fl, '#0e0a24', .3)
    # lamplight sliding over the floor as lamps go by outside
    with d.loop('lamp-pools', 'scroll -62 1920', -4.1):
        for x0 in (60, 700, 1240):
            a, b, e, f_ = (x0, 702), (x0+300, 702), (x0+250, 900), (x0-150, 900)
            d.raw(poly(a, b, e, f_), d.grad('pool%d' % x0, 0, 700, 0, 880, (0, '#ffad4a', .34), (1, '#ff9a3c', .02)), litop=.3)

def bench(bx, depth=1.22, id=None, w=196):
    """a seat for two, facing left; bx: foot of the back-rest in the plane of the wall"""
    sf, sn = 1.0, depth; T, B = 366, 604; mid = (sf+sn)/2
    with d.g(id):
        d.raw(poly(pr(bx-w, 690, 1.04), pr(bx+50, 690, 1.04), pr(bx+10, 690, sn+.03), pr(bx-w-40, 690, sn+.03)), '#0e0a24', .4)
        for xx in (bx-w+24, bx+6):
            a, b = pr(xx, 600, sn-.02), pr(xx-4, 690, sn-.02); d.raw(line(*a, *b, 15, 11)+rect(b[0]-14, b[1]-6, 28, 7, 2), '#1a1230')
            a, b = pr(xx, 604, 1.03), pr(xx-6, 690, 1.03); d.raw(line(*a, *b, 8, 7), '#140e28')
        right = bx > VX-60
        def face(s0, s1, p, q, col, lit=None):
            a, b, c, e = pr(*p, s0), pr(*q, s0), pr(*q, s1), pr(*p, s1)
            d.raw(Path().M(*a).L(b[0], b[1]+14).C(b[0], b[1]-4, b[0]+(c[0]-b[0])*.2, b[1]-2, b[0]+(c[0]-b[0])*.32, b[1]+(c[1]-b[1])*.3-2).L(b[0]+(c[0]-b[0])*.75, b[1]+(c[1]-b[1])*.75-3).C(c[0]-(c[0]-b[0])*.1, c[1]-5, c[0], c[1], c[0], c[1]+16).L(*e), col, lit=lit)
        if right:
            face(sf, sn, (bx+4, B), (bx+40, T), RUSTD); face(sf+.015, mid-.008, (bx, B), (bx+38, T+10), '#8f3a37', '#b85a56'); face(mid+.008, sn-.012, (bx, B), (bx+38, T+10), '#9c4038', '#c4645c')
        if bx-w > VX-4: d.raw(poly(pr(bx-w, 556, sf), pr(bx-w, 602, sf), pr(bx-w, 606, sn), pr(bx-w, 556, sn)), '#5c2632')
        a, b, c, e = pr(bx-w, 558, sf), pr(bx+4, 558, sf), pr(bx+4, 558, sn), pr(bx-w, 558, sn)
        d.raw(poly(a, b, c, e), d.grad('cu%d' % bx, 0, a[1], 0, c[1], (0, '#bb5640'), (1, '#93403a')), lit='#cc7062')
        d.raw(line(*pr(bx-w, 558, mid), *pr(bx+4, 558, mid), 3), RUSTD, .7)
        d.raw(poly(pr(bx-w+30, 558, 1.01), pr(bx-60, 558, 1.01), pr(bx-80, 558, sn-.02), pr(bx-w+4, 558, sn-.02)), '#ffb04a', .5, litop=.14)
        if not right: face(sf, sn, (bx+34, B), (bx+70, T+4), '#5c2433', '#7c3a48'); face(sf+.02, sn-.02, (bx+36, B-30), (bx+68, T+40), '#4c1d30', '#6c3040')
        p = lambda x, y: pr(x, y, sn)
        pf = Path().M(*p(bx-w+6, 556)).C(*p(bx-w-10, 556), *p(bx-w-12, 600), *p(bx-w+10, 604)).L(*p(bx+26, 606)).C(*p(bx+44, 606), *p(bx+48, 590), *p(bx+50, 576)).L(*p(bx+76, T+18)).C(*p(bx+80, T-10), *p(bx+42, T-12), *p(bx+36, T+14)).L(*p(bx+8, 540)).C(*p(bx+4, 556), *p(bx-6, 556), *p(bx-16, 556))
        d.paper(pf, d.grad('pf%d' % bx, 0, p(0, T)[1], 0, p(0, 606)[1], (0, '#8e3b3b'), (.5, '#6f2d38'), (1, '#54222f')), 1.6, a=.24, lit='#8e4448')
        d.raw(ribbon([p(bx-w-2, 560), p(bx-w+40, 555), p(bx-20, 556)], [2, 5, 3])+ribbon([p(bx+30, T+46), p(bx+40, T+4), p(bx+56, T-5), p(bx+74, T+4)], [2, 5, 6, 2]), '#ffb75a', lit='#ffdcae')
        d.raw(ribbon([p(bx-w+4, 580), p(bx+10, 582), p(bx+36, 560), p(bx+58, T+26)], [3, 4, 4, 3]), '#a5493f', .7)
        hp = [p(bx+46, T-4), p(bx+45, T-22), p(bx+71, T-22), p(bx+70, T-2)]; top = ((hp[1][0]+hp[2][0])/2, hp[1][1]-7)
        d.paper(ribbon([hp[0], hp[1], top, hp[2], hp[3]], 10), BRASS, .5); d.raw(ribbon([(hp[1][0]+1, hp[1][1]+4), top, (hp[2][0]-1, hp[2][1]+4)], 3), CREAM)

def tube(p, hl): d.raw(p.t(-5, 8), '#0e0a24', .25); d.raw(p, BRASS); d.raw(hl, '#ffe2a0')

def poles():
    with d.g('poles', -2.5):
        for X in (561, 1326):
            b = 776; tube(rect(X-7, 98, 14, b-98), rect(X+1, 98, 4, b-98)); d.raw(rect(X-11, b-16, 22, 16, 3)+rect(X-10, 330, 20, 13, 3), '#8f5a2a')
        y = 98
        tube(rect(X0, y-7, X1-X0, 14), rect(X0, y-6, X1-X0, 4)); d.raw(many(lambda x: rect(x-5, 56, 10, y-56)+rect(x-10, y-10, 20, 20, 3), (100, 420, 876, 1130, 1500)), '#8f5a2a')

def strap(i, x, y, k, z, c1='#5a2433', c2='#e9c58c', c3='#b98a52'):
    f = lambda u, v: (x+k*u, y+k*v); m = lambda p: p.map(f)
    with d.loop('strap-%d' % i, 'sway 3 %s' % num(3.4+(i*7 % 5)*.3, 1), z, (x, y)):
        bd = m(poly((-8, -9), (8, -9), (6, 74), (-6, 74)).r(6)); tri = Path().M(-7, 68).L(7, 68).L(26, 112).C(30, 124, 24, 130, 14, 130).L(-14, 130).C(-24, 130, -30, 124, -26, 112); hole = Path().M(-3, 80).L(3, 80).L(17, 112).C(18, 117, 16, 119, 12, 119).L(-12, 119).C(-16, 119, -18, 117, -17, 112)
        tr = m((tri+hole).r(6)); d.raw((bd+tr).t(-5, 8), '#0e0a24', .22, eo=True); d.raw(bd, c1); d.raw(m(poly((3, -9), (8, -9), (6, 74), (2, 74)).r(6)), mix(c1, '#ffb75a', .35)); d.raw(tr, c2, eo=True)
        d.raw(m(Path().M(-14, 130).L(14, 130).C(24, 130, 30, 124, 26, 112).L(22, 114).C(24, 122, 18, 125, 12, 125).L(-20, 125).r(6)), c3)

def foreground():
    with d.g('near-rail', 1.9): d.raw(rect(X0, 14, X1-X0, 22), INK); d.raw(rect(X0, 14, X1-X0, 4), '#7c4a3a', lit='#8fc0cc')
    strap(20, 6, 28, 1.5, 1.95, INK, '#3a2640', '#2a1b36'); strap(21, 1580, 28, 1.5, 1.96, INK, '#3a2640', '#2a1b36')
    with d.g('foreground', 2):
        def seat(pts, rim, motif):
            sh = smooth(pts); d.raw(sh, '#0e0a24', .25, (-16, -6)); d.raw(sh, '#0e0a24', .25, (-8, -4)); d.raw(sh, INK); d.raw(ribbon(rim, [2, 6, 8, 6, 2]), '#c9713f', lit='#c9a08c')
            d.raw(many(lambda q: snap(buta(22).r(-8)).t(*q)+snap(rosette(6, 3, 11, 4)).t(q[0]+44, q[1]+32), motif), '#2a1d46')
        b = smooth([(380, 1010), (420, 872), (520, 850), (760, 854), (1000, 850), (1160, 866), (1220, 1010)]); d.raw(b, '#0e0a24', .25, (0, -9)); d.raw(b, INK); d.raw(ribbon([(424, 872), (520, 851), (760, 855), (1000, 851), (1150, 866)], [2, 5, 5, 5, 2]), '#a85a3a')
        d.raw(ribbon([(96, 690), (88, 606), (110, 588), (210, 584), (236, 604), (240, 690)], 17), '#1d1535'); d.raw(ribbon([(96, 608), (114, 585), (208, 580), (234, 600)], [2, 5, 5, 2]), '#e08a45')
        seat([(X0-30, 1000), (X0-30, 690), (-60, 640), (60, 626), (250, 632), (356, 650), (404, 712), (440, 1000)], [(X0-10, 668), (60, 627), (240, 632), (350, 650), (400, 704)],
             [(-100, 724), (20, 730), (140, 720), (260, 736), (-40, 804), (80, 810), (200, 806), (320, 820), (-100, 884), (20, 888), (140, 892), (270, 896)])
        d.raw(ribbon([(1476, 880), (1470, 796), (1490, 776), (1590, 772), (1620, 792), (1626, 880)], 17), '#1d1535'); d.raw(ribbon([(1478, 796), (1494, 773), (1587, 769), (1616, 788)], [2, 5, 5, 2]), '#e08a45')
        seat([(1300, 1010), (1340, 872), (1384, 830), (1480, 816), (1620, 816), (X1+30, 828), (X1+30, 1010)], [(1342, 872), (1388, 832), (1480, 817), (1620, 817), (X1, 826)], [(1420, 896), (1530, 888), (1640, 892)])

d.steady = True; outside(); d.steady = False; glass(); wall(); doorway(); trim(); swags(); mirror(); ceiling(); floor()
with d.g('seats', -3.6):
    for i, bx in enumerate((-130, 170, 512, 866, 1136)): bench(bx, id='seat-%d' % i)
with d.g('people', -3, data_slot='people'): pass
poles()
for i, x in enumerate((-70, 84, 250, 340, 440, 960, 1236, 1420, 1500, 1640)): strap(i, x, 102, .86, -2.2+i*.001)
foreground()
d.finish('bus')
