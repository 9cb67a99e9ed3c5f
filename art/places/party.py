"""A shared house near a US college, a party on a winter night. Turmeric walls, cold window, stairs going up into the dark."""
from paper import *
import paper
from room import Room, many, X0, X1, Y0, Y1
from party_street import street, passers, snow
from party_folk import guest

paper.QUANT = 4
R.seed(11)
INK, PLUM, WINE, MAD, TUR, GOLD, CRM, TEAL, TEALD, ORA = '#1f0d26', '#3c1638', '#6e2236', '#b8413a', '#d99c42', '#f2b44e', '#f6dcaa', '#3a8680', '#1f5560', '#ec7f2b'
d = Room(INK, (3, 5), .2,
         {'evening': {'tint': '#ffffff', 'lit': 0}, 'bright': {'tint': '#fffaee', 'lit': 1}, 'late': {'tint': '#9a8ac8', 'lit': 0}},
         {'stairs': [987, 540], 'cups': [606, 668], 'speaker': [952, 676], 'door': [764, 300], 'coats': [972, 330], 'window': [560, 250], 'sofa': [568, 566], 'phone': [768, 706]})
WIN = (168, 150, 404, 314)          # x, y, w, h
DOOR = (744, 196, 172, 494)
STEP0, RUN, RISE = (1004, 690), 56, 43

def stair(x): return STEP0[1]-(x-STEP0[0])*RISE/RUN

def wall():
    x, y, w, h = WIN
    hole = wrect(x, y, w, h, 5, 1.4)
    fan = Path().M(DOOR[0], 184).C(DOOR[0]+4, 138, DOOR[0]+44, 128, DOOR[0]+86, 128).C(DOOR[0]+128, 128, DOOR[0]+168, 138, DOOR[0]+172, 184)
    full = rect(X0, Y0, X1-X0, Y1-Y0)
    holes = hole+fan
    with d.g('wall', -5):
        sh = d.hand(full+holes).d(0)
        for (dx, dy), o in (((16, 22), .14), ((8, 12), .18), ((3, 5), .24)): d.raw(sh, '#0d0f38', o, (dx, dy), eo=True)
        d.raw(sh, d.grad('wl', X0, 0, X1, 0, (0, '#985226'), (.2, '#cf8f3e'), (.42, '#e3ae58'), (.6, '#e0a852'), (.72, '#c07a40'), (.84, '#7c3a40'), (1, '#341a48')), eo=True)
        # darker towards the floor, so faces have the lightest of the wall behind them
        low = (rect(X0, 470, 1150, 240)).d(0)
        d.raw(low, d.grad('wf', 0, 470, 0, 700, (0, '#a84c34', .3), (1, '#6a2438', .75)))
        # the light of the string, in flat steps along the ceiling
        for i, (b, a) in enumerate(((196, 9), (150, 7), (112, 5))):
            pts = [(-160+q*196, b+(a if q % 2 else -a)) for q in range(8)]
            d.raw(hill(pts, 40), '#ffd27c', .17, litop=.1)
        # and upstairs it is dark
        d.raw(poly((1204, Y0), (X1, Y0), (X1, 420), (1130, 420), (1130, 62), (1204, 62)), d.grad('up', 1200, 240, 1560, 60, (0, '#2a1644', 0), (.5, '#2a1644', .55), (1, '#1c1038', .92)))
    # printed dots carry the dark of upstairs into the room
    with d.g('dots', -4.98):
        for i in range(26):
            x = 1128+i*22; rr = round(1.8+i*.5, 1); o = snap(ell(0, 0, rr))
            lo = 50 if x > 1212 else 76
            ys = [y for y in range(lo-100+(i % 2)*22, 400, 44) if lo-40*(x > 1212) < y < stair(x)-150]
            if ys: d.raw(many(lambda y: o.t(x, y), ys), '#2a1644', .8)
    with d.g('bright', -4.96):
        sh = (full+holes)
        d.raw(sh, d.grad('br', X0, 0, X1, 0, (0, '#ffe2a0', .5), (.42, '#fff0c0', .62), (.72, '#ffe0a0', .42), (1, '#ffd890', .1)), 0, litop=1, eo=True)
        # its light on the wall, kept off the window, which stays cold
        for q in (420, 300, 190): d.glow(poly([(max(590, 668+q*math.cos(a)), 20+.8*q*math.sin(a)) for a in [math.pi*i/24 for i in range(48)]]), '#fff6d8', .26)
    with d.g('joinery', -4.9):
        # picture rail, chair rail, printed band, wainscot, baseboard
        for x0, x1 in ((X0, 724), (936, 1010)):
            d.paper(cut([(x0, 506), (x1, 506), (x1, 550), (x0, 550)], 110, 1.3), '#84303a', .8, lit='#a8443e')
            m, m2 = Path(), Path()
            for i in range(int((x1-x0)/44)):
                xx = round(x0+24+i*44)
                m += snap(rosette(8, 3, 13, 4)).t(xx, 528); m2 += poly((xx+15, 516), (xx+29, 516), (xx+22, 527))+poly((xx+15, 540), (xx+29, 540), (xx+22, 529))
            d.raw(m, '#c9773f'); d.raw(m2, '#b0563c')
            d.paper(cut([(x0, 492), (x1, 492), (x1, 508), (x0, 508)], 110, 1.3), '#c9823e', .9, edge='#f2c070', lit='#e8ac60')
            d.raw(cut([(x0, 550), (x1, 550), (x1, 692), (x0, 692)], 110, 1), d.grad('wn%d' % (x0 > 0), 0, 550, 0, 692, (0, '#6c2638'), (1, '#481a36')))
        pn = many(lambda i: rect(X0+20+i*146, 570, 118, 90), range(6))
        d.raw(pn.t(4, 5), INK, .3); d.raw(pn.t(-2, -2), '#a04a3e'); d.raw(pn, '#64233a')
        d.paper(cut([(X0, 660), (724, 660), (724, 692), (X0, 692)], 120, 1.3), '#54203a', .8, edge='#b0603c')
    x, y, w, h = WIN
    with d.g('window-frame', -4.85):
        fr = rect(x-26, y-30, w+52, h+34)+hole
        q = d.hand(fr).d(0)
        d.raw(q, INK, .16, (7, 11), eo=True); d.raw(q, INK, .2, (3, 5), eo=True); d.raw(q, '#fff0c8', None, (-2, -2), eo=True); d.raw(q, '#dcb272', eo=True, lit='#fbe6b8')
        d.paper(poly((x-40, y-44), (x+w+40, y-44), (x+w+30, y-28), (x-30, y-28)), '#c9924e', .9, edge='#ffe6b0', lit='#f2d090')
        # sashes: broad middle light, narrow sides; one meeting rail
        b = rect(x+106, y, 12, h)+rect(x+286, y, 12, h)+rect(x, y+150, 106, 9)+rect(x+298, y+150, 106, 9)
        d.raw(b.t(4, 6), INK, .3); d.raw(b, '#b98a50', lit='#e8c88e'); d.raw(rect(x+106, y, 3, h)+rect(x+286, y, 3, h), '#f2d49a')
        # snow on the outer ledge, sill
        d.raw(Path().M(x, y+h).L(x, y+h-10).C(x+40, y+h-22, x+90, y+h-16, x+106, y+h-8).L(x+118, y+h-12).C(x+170, y+h-22, x+230, y+h-8, x+286, y+h-14).L(x+298, y+h-10).C(x+340, y+h-24, x+380, y+h-18, x+w, y+h-14).L(x+w, y+h), '#dfe4f8')
        d.paper(cut([(x-44, y+h), (x+w+44, y+h), (x+w+38, y+h+22), (x-38, y+h+22)], 120, 1.2), '#cf9a52', 1.3, edge='#ffe9b8', lit='#f4d79c')

def glass():
    x, y, w, h = WIN
    with d.g('glass', -6):
        d.raw(poly((x+150, y), (x+196, y), (x+86, y+h), (x+40, y+h))+poly((x+330, y), (x+348, y), (x+238, y+h), (x+220, y+h)), '#dfe6ff', .1)
        # breath on the panes, the room mirrored in them under the ceiling light
        d.raw(rect(x, y+h-110, w, 112), d.grad('fo', 0, y+h-110, 0, y+h, (0, '#cfd6f4', 0), (1, '#dfe2f6', .42)))
        d.glow(rect(x, y, w, h), '#e8b070', .1)
        # fanlight: the street's night through it
        d.raw(rect(DOOR[0], 124, DOOR[2], 64), d.grad('fl', 0, 126, 0, 186, (0, '#24306e'), (1, '#6d7cb8')))

def curtain():
    x, y, w, h = WIN
    with d.loop('curtain', 'sway .7 7', -4.7, (120, 100)):
        c = Path().M(66, 96).L(196, 96).C(200, 190, 188, 260, 150, 330).C(132, 362, 132, 380, 140, 400).C(160, 460, 166, 520, 160, 574).C(130, 586, 96, 578, 62, 584).C(70, 500, 62, 420, 68, 380).C(60, 300, 70, 200, 66, 96)
        d.paper(c, d.grad('cu', 60, 0, 200, 0, (0, '#8a2c38'), (1, '#c04a3e')), 1.4, a=.26)
        for q in ([(96, 100), (100, 250), (96, 372)], [(130, 100), (136, 230), (112, 372)], [(164, 100), (164, 210), (124, 368)], [(100, 402), (92, 480), (96, 578)], [(122, 402), (126, 490), (128, 576)]): d.raw(ribbon(q, [10, 7, 3]), '#5c1a30', .4)
        m = Path()
        for i, (u, v) in enumerate([(82, 140), (116, 170), (150, 142), (182, 168), (84, 208), (118, 236), (150, 212), (82, 274), (112, 300), (142, 278), (84, 340), (110, 352), (84, 440), (112, 466), (142, 444), (84, 510), (114, 536), (144, 512)]): m += snap(rosette(5, 1.5, 9, 4)).t(u, v)
        d.raw(m, '#eaa04a', .8)
        d.raw(ribbon([(60, 380), (100, 392), (146, 384)], 17), TUR); d.raw(ribbon([(60, 376), (100, 387), (146, 379)], 4), CRM)
    with d.g('rod', -4.69):
        d.paper(rect(40, 88, 566, 10, 4)+ell(612, 93, 11), '#7a4028', .9); d.raw(rect(40, 89, 566, 3), '#e8b060')

def door():
    x, y, w, h = DOOR
    with d.g('door', -4.6):
        case = rect(x-26, 118, w+52, 572)
        hole = Path().M(x-2, 690).L(x-2, 188).C(x+2, 134, x+42, 126, x+86, 126).C(x+130, 126, x+170, 134, x+w+2, 188).L(x+w+2, 690)
        q = d.hand(case+hole).d(0)
        d.raw(q, INK, .16, (7, 11), eo=True); d.raw(q, INK, .22, (3, 5), eo=True); d.raw(q, '#fff0c8', None, (-2, -2), eo=True); d.raw(q, '#d9ac68', eo=True, lit='#f8e2b2')
        # fan of the light over the door
        cx, cy = x+86, 186
        d.raw(many(lambda a: line(cx+18*math.cos(a), cy-14*math.sin(a), cx+100*math.cos(a), cy-70*math.sin(a), 6, 8), [math.radians(t) for t in (32, 61, 90, 119, 148)])+ell(cx, cy, 22, 17), '#c08a4c', lit='#e8c88e')
        d.paper(rect(x-2, 184, w+4, 13), '#c9924e', .8, edge='#ffe6b0', lit='#f2d090')
        leaf_ = cut([(x, 198), (x+w, 198), (x+w, 692), (x, 692)], 100, 1)
        d.raw(leaf_, d.grad('dr', x, 0, x+w, 0, (0, '#4c9a90'), (.7, '#3f8a84'), (1, '#2f7074')))
        for (u, v, a, b) in ((20, 30, 58, 196), (94, 30, 58, 196), (20, 262, 58, 190), (94, 262, 58, 190)):
            d.raw(rect(x+u, 190+v, a, b, 4).t(-2, -2), '#2f7074'); d.raw(rect(x+u, 190+v, a, b, 4), '#5aa598'); d.raw(rect(x+u+4, 190+v+4, a-6, b-6, 3), '#438e87')
        d.paper(ell(x+13, 452, 11), GOLD, .9, edge=CRM); d.raw(rect(x+6, 414, 14, 22, 5), '#b87a34'); d.raw(rect(x+11, 420, 4, 10), INK)

def coat(x, y, w, h, c, lit, hood=False):
    """one coat hung by its collar: shoulders sunk, a sleeve each side"""
    b = Path().M(x-10, y).C(x-w*.34, y+8, x-w*.5, y+34, x-w*.54, y+h*.5).C(x-w*.6, y+h*.8, x-w*.56, y+h, x-w*.5, y+h).C(x-w*.2, y+h+8, x+w*.2, y+h+6, x+w*.5, y+h-2).C(x+w*.58, y+h*.8, x+w*.56, y+h*.4, x+w*.46, y+36).C(x+w*.36, y+10, x+10, y+4, x+10, y)
    d.paper(b, c, 1.2, a=.3, edge=mix(c, '#f6b860', .5), lit=lit)
    sl = ribbon([(x-w*.36, y+26), (x-w*.52, y+h*.34), (x-w*.44, y+h*.72)], [14, 26, 22]); d.raw(sl.t(3, 5), INK, .3); d.raw(sl, mix(c, '#f6b860', .12), lit=lit)
    d.raw(ribbon([(x+4, y+30), (x+1, y+h*.5), (x+4, y+h-4)], 4), INK, .32)
    if hood: d.paper(Path().M(x-20, y+2).C(x-34, y+34, x-14, y+54, x+2, y+52).C(x+26, y+50, x+30, y+26, x+18, y+2), CRM, .6, lit='#fff2d0'); d.raw(Path().M(x-12, y+4).C(x-22, y+30, x-8, y+42, x+2, y+41).C(x+16, y+38, x+20, y+22, x+10, y+4), mix(c, INK, .4))

def coats():
    with d.g('coats', -4.5):
        d.paper(cut([(944, 212), (1058, 210), (1058, 234), (944, 236)], 60, 1), '#8a4a2e', 1, edge=GOLD)
        coat(1016, 224, 92, 262, '#5a2a4a', '#8a4460')
        coat(974, 222, 84, 236, '#2c5a66', '#3f8488', True)
        coat(1026, 228, 62, 176, '#a34a36', '#cf6a48')
        sc = ribbon([(992, 222), (1000, 270), (996, 330), (1002, 396)], [12, 20, 18, 20]); d.paper(sc, TUR, .8)
        d.raw(many(lambda i: rect(988, 276+i*34, 21, 7), range(4)), MAD); d.raw(many(lambda i: rect(992+i*6, 394, 3, 14), range(4)), TUR)
        # a woollen hat on the last hook
        d.paper(Path().M(1034, 240).C(1032, 214, 1042, 200, 1054, 200).C(1068, 202, 1074, 220, 1070, 244), TEAL, .8, edge='#8fc4a4'); d.raw(rect(1030, 236, 44, 12, 5), CRM); d.raw(lobes(1054, 198, 8, 8, 7, .2), CRM)
        d.raw(many(lambda x: ell(x, 223, 6), (958, 984, 1012)), GOLD)

def stairs():
    n = 14; sx, sy = STEP0
    def nose(i): return sx+RUN*i, sy-RISE*(i+1)
    with d.g('stairs', -4.4):
        # the closed panel below, then the flight
        prof = [(sx-6, 692)]
        for i in range(n):
            x, y = nose(i); prof += [(x, y), (x+RUN, y)]
        prof += [(X1, nose(n-1)[1]), (X1, 692)]
        d.paper(poly(prof), '#55203c', 1.6, a=.26, lit='#7a3244')
        # panelled side
        tri = []
        for x0, x1 in ((1180, 1330), (1356, 1506), (1532, 1690)):
            a, b = stair(x0)+92, stair(x1)+92
            tri.append(poly((x0, min(a, 650)), (x1, b), (x1, 650), (x0, 650)))
        t = tri[0]+tri[1]+tri[2]
        d.raw(t.t(4, 5), INK, .3); d.raw(t.t(-2, -2), '#a5503f'); d.raw(t, '#471a38', lit='#682a40')
        # string board: printed band going up
        sb = poly((sx+8, 692), (X1, stair(X1)+34), (X1, stair(X1)+64), (sx+52, 692))
        d.raw(sb.t(2, 4), INK, .3); d.raw(sb, '#8e3440', lit='#b04a44')
        m = many(lambda i: snap(poly((-9, 7), (9, 7), (0, -9))).r(-36).t(round(sx+70+i*42), round(stair(sx+70+i*42)+45)), range(16)); d.raw(m, '#cf7a3e')
        # treads: the runner shows as a bright edge on every step
        tr, rn, rs = Path(), Path(), Path()
        for i in range(n):
            x, y = nose(i)
            tr += rect(x-9, y-3, RUN+10, 10); rs += rect(x-1, y+7, 5, RISE-10)
        d.raw(tr.t(0, 8), INK, .34); d.raw(rs, '#c9773f'); d.raw(tr, '#e2a656', lit='#f6d08c'); d.raw(tr.map(lambda u, v: (u, v)).t(0, -2), '#ffdf9a', .5)
        # balusters, thick enough to be cut with scissors, and the rail
        bl = Path()
        for i in range(n):
            x, y = nose(i); x += 28
            b = Path().M(x-6, y-2).L(x-6, y-26).C(x-12, y-44, x-12, y-54, x-5, y-70).L(x-5, y-134).L(x+5, y-134).L(x+5, y-70).C(x+12, y-54, x+12, y-44, x+6, y-26).L(x+6, y-2)
            bl += b
        d.raw(bl.t(5, 7), INK, .24); d.raw(bl, d.grad('bal', 1000, 0, 1700, 0, (0, '#f0cd92'), (.5, '#c98a5a'), (1, '#6a3a58')), lit='#fffaf0')
        r0, r1 = (sx-20, stair(sx-20)-148), (X1, stair(X1)-148)
        rail = ribbon([r0, ((r0[0]+r1[0])/2, (r0[1]+r1[1])/2), r1], 20)
        d.paper(rail, '#74283a', 1.3, a=.26, lit='#983c40'); d.raw(line(r0[0], r0[1]-8, r1[0], r1[1]-8, 5, 4), '#f0a850', .85)

def newel():
        x = 968
        d.paper(cut([(x, 694), (x, 520), (x+38, 520), (x+38, 694)], 70, 1), '#7e2c3a', 1.4, a=.28, edge='#f0b058', lit='#a8443e')
        d.raw(rect(x+9, 560, 20, 96, 3), '#5c2036'); d.paper(rect(x-7, 508, 52, 15, 3), '#9a3c3c', .8, edge=GOLD); d.paper(ell(x+19, 488, 23, 22), '#9a3c3c', 1, edge=GOLD); d.raw(ell(x+13, 480, 7, 6), '#ffcf80', .8)

def poster(x, y, w, h, rot, ground, draw):
    """a screen print pinned to the wall: paper, one shadow, plates a little out of register"""
    d.out.append('<g transform="translate(%d %d) rotate(%s)">' % (x, y, num(rot, 1)))
    d.paper(cut([(0, 0), (w, 0), (w, h), (0, h)], 80, 1.2), CRM, 1, a=.28); d.raw(rect(8, 8, w-16, h-16), ground); draw(w, h); d.close()

def posters():
    def sun(w, h):
        c = Path().M(8, h*.62).C(8, h*.1, w-8, h*.1, w-8, h*.62)
        d.raw(c, MAD); d.raw(Path().M(w*.22, h*.62).C(w*.22, h*.28, w*.78, h*.28, w*.78, h*.62).t(3, -2), GOLD)
        d.raw(many(lambda i: poly((8+i*(w-16)/5, h*.62), (8+(i+1)*(w-16)/5, h*.62), (8+(i+1)*(w-16)/5, h*.62+(i+1)*h*.055), (8+i*(w-16)/5, h*.62+(i+1)*h*.055)), range(5)), TEALD)
    def leaf_(w, h):
        for i, (c, t) in enumerate(((TEAL, (0, 0)), (PLUM, (4, 3)))):
            if i == 0: d.raw(sum((leaf(h*.34, w*.3).r(a).t(w*.5, h*b) for a, b in ((0, .4), (-62, .52), (62, .52), (-70, .78), (70, .78))), Path()), c)
            else: d.raw(ribbon([(w*.5+2, h*.16), (w*.52, h*.5), (w*.49, h*.88)], [3, 6, 8]), c)
        d.raw(ell(w*.74, h*.2, w*.12), MAD)
    def eye(w, h):
        d.raw(poly((8, h*.5), (w-8, h*.34), (w-8, h-8), (8, h-8)), PLUM)
        d.raw(Path().M(w*.12, h*.46).C(w*.3, h*.2, w*.7, h*.2, w*.88, h*.46).C(w*.7, h*.7, w*.3, h*.7, w*.12, h*.46), CRM); d.raw(ell(w*.5+2, h*.46, w*.17), TEAL); d.raw(ell(w*.5, h*.46, w*.08), INK)
        d.raw(many(lambda i: rect(w*.14+i*w*.16, h*.76, w*.08, h*.12), range(5)), GOLD)
    def record(w, h):
        d.raw(ell(w*.46, h*.52, w*.4), PLUM); d.raw(ell(w*.46+3, h*.52-2, w*.26), ORA); d.raw(ell(w*.46, h*.52, w*.13), CRM); d.raw(ell(w*.46, h*.52, w*.04), PLUM)
        d.raw(poly((w*.9, 8), (w-8, 8), (w-8, h*.2), (w*.66, h*.66), (w*.6, h*.62)), TEAL)
    with d.g('posters', -4.55):
        poster(-128, 148, 150, 206, -1.5, GOLD, sun)
        poster(1140, 150, 112, 148, 1.5, '#e8b45c', leaf_)
        poster(1300, 104, 118, 140, -1, '#d9603c', eye)
        poster(-120, 378, 112, 96, 1.2, TEALD, record)

def ceiling():
    with d.g('ceiling', -4.3):
        d.paper(cut([(X0, Y0), (1196, Y0), (1196, 44), (X0, 44)], 130, 1.4), d.grad('ce', 0, Y0, 0, 44, (0, '#3a1636'), (1, '#6a2a3a')), 1.6, a=.26)
        d.paper(cut([(X0, 40), (1204, 40), (1196, 62), (X0, 62)], 130, 1.3), '#b06a3a', 1, edge='#ffd48a', lit='#f0cc8c')
        d.raw(many(lambda i: rect(X0+10+i*34, 45, 15, 12), range(39)), '#8a4832', .75)
        d.raw(poly((1196, Y0), (1222, Y0), (1204, 62), (1196, 62)), '#2c1232')
        d.glow(rect(X0, Y0, 1342, 106), '#ffdca0', .4)
    # the ceiling light: a paper globe, switched on by `bright`
    with d.g('globe', -4.2):
        x, y = 668, 20
        d.glow(ell(x, y, 96, 84), '#fff2c8', .4)
        d.paper(ell(x, y, 64, 56), '#c08a58', 1.2, a=.3, lit='#fffbe6')
        d.raw(Path().M(x-64, y).C(x-64, y+30, x-36, y+56, x, y+56).C(x+36, y+56, x+64, y+30, x+64, y).C(x+44, y+30, x-20, y+46, x-64, y), '#8a5244', .5, lit='#f6d48c')
        d.raw(many(lambda i: ribbon([(x-62+i*3, y-22+i*18), (x, y-14+i*20), (x+62-i*3, y-22+i*18)], 3), range(4)), '#7a4438', .5, lit='#e8bc74')

def catenary(a, b, sag, n=7):
    return [(a[0]+(b[0]-a[0])*i/(n-1), a[1]+(b[1]-a[1])*i/(n-1)+sag*4*(i/(n-1))*(1-i/(n-1))) for i in range(n)]

def garland():
    """a paper garland: fringed flags, cut by somebody at this table"""
    cs = (MAD, CRM, TEAL, ORA, GOLD, '#7a3350')
    pins = [(X0, 96), (200, 104), (566, 100), (712, 112)]
    j = 0
    for s, (a, b, sag) in enumerate(((pins[0], pins[1], 26), (pins[1], pins[2], 30), (pins[2], pins[3], 12))):
        pts = catenary(a, b, sag)
        with d.loop('garland-%d' % s, 'sway .5 %d' % (6+s), -4.1+s*.01, ((a[0]+b[0])/2, 60)):
            d.raw(ribbon(pts, 3), '#5a2430')
            sh, by = Path(), {}
            for (x, y, nx, ny) in along(pts, 52)[:-1]:
                x, y = round(x+26), round(y+4*ny)
                fl = Path().M(-20, 0).L(20, 0).L(19, 34).L(12, 28).L(8, 46).L(2, 31).L(-3, 46).L(-8, 29).L(-14, 40).L(-19, 32)
                p = fl.t(x, y); sh.c += p.c; by.setdefault(cs[j % 6], Path()).c.extend(p.c)
                by.setdefault('hole', Path()).c.extend(snap(rosette(6, 2, 9, 4)).t(x, y+15).c); j += 1
            d.raw(sh, INK, .26, (5, 9))
            for c, p in by.items():
                if c != 'hole': d.raw(p, c)
            d.raw(by['hole'], '#6a2436', .55)
    with d.loop('garland-tail', 'sway 2 6', -4.06, (710, 110)):
        d.raw(ribbon([(710, 110), (706, 150), (710, 186)], 3), '#5a2430')
        for y, c in ((128, MAD), (156, TEAL), (184, GOLD)): d.paper(poly((695, y), (725, y), (719, y+26), (710, y+18), (701, y+26)), c, .7)

def bulbs():
    pins = [(X0-10, 50), (190, 52), (520, 50), (860, 52), (1190, 54)]
    wire, A, B, cap = Path(), [], [], Path(); k = 0
    for a, b in zip(pins, pins[1:]):
        pts = catenary(a, b, 26); wire += ribbon(pts, 3)
        for (x, y, nx, ny) in along(pts, 72)[1:]: (A if k % 2 else B).append((round(x), round(y))); k += 1
    wire += ribbon([(1190, 54), (1272, 66), (1376, 56), (1500, 6), (1600, -66)], 3)
    for x, y in ((1236, 62), (1308, 64), (1380, 54), (1448, 30)): (A if k % 2 else B).append((x, y)); k += 1
    with d.g('wire', -4.05): d.raw(wire, '#3c1638'); d.raw(many(lambda p: rect(p[0]-4, p[1], 8, 10), A+B), '#3c1638')
    for id, ps, sec, z in (('bulbs-a', A, 5, -4.04), ('bulbs-b', B, 7, -4.03)):
        with d.loop(id+'-glow', 'pulse .55 %d' % sec, z):
            for q, o in ((42, .1), (27, .16), (17, .28)): d.raw(many(lambda p: snap(ell(0, 0, q)).t(p[0], p[1]+19), ps), '#ffd070', o, litop=o*.45)
        with d.g(id, z+.005): d.raw(many(lambda p: snap(Path().M(-8, 8).C(-12, 20, -5, 31, 0, 32).C(5, 31, 12, 20, 8, 8)).t(*p), ps), '#fff0c4' if id[-1] == 'a' else '#ffd486', lit='#fff6dc')

def floor():
    with d.g('floor', -4.45):
        d.raw(rect(X0, 690, X1-X0, Y1-690), d.grad('fr', 0, 690, 0, 950, (0, '#8a4434'), (.4, '#6a2c38'), (1, '#2c1230')), lit='#a8583e')
        d.raw(rect(X0, 690, X1-X0, 8), INK, .4)
        fl = Path()
        for x in range(-2400, 4200, 150): fl += line(800+(x-800)*1, 696, 800+(x-800)*1.7, 966, 3, 5)
        d.raw(fl, INK, .28)
        rug = poly((420, 716), (1180, 716), (1330, 880), (270, 880)); d.raw(rug.t(4, 7), INK, .3); d.raw(rug, '#8e3440'); d.raw(poly((450, 728), (1150, 728), (1280, 866), (320, 866)), '#b06a3a'); d.raw(poly((470, 738), (1130, 738), (1240, 854), (360, 854)), '#6e2640')

def sofa():
    with d.g('sofa', -3.8):
        d.raw(poly((-20, 700), (606, 700), (640, 740), (-40, 740)), INK, .45); d.raw(rect(10, 640, 570, 76), '#123442'); d.raw(many(lambda x: poly((x, 712), (x+26, 712), (x+20, 736), (x+6, 736)), (20, 280, 548)), '#5c2a30')
        back = smooth([(14, 660), (14, 520), (28, 468), (120, 456), (300, 454), (480, 458), (560, 470), (574, 520), (574, 660)])
        d.paper(back, d.grad('sb', 0, 456, 0, 660, (0, '#3a7c7c'), (1, '#1c4a58')), 1.7, a=.28, edge='#8fc4a4', lit='#4f9c94')
        d.raw(ribbon([(292, 466), (288, 530), (292, 600)], [3, 6, 4]), '#123a48', .7)
        d.raw(ribbon([(40, 478), (160, 468), (300, 466), (460, 469), (552, 482)], [2, 5, 4, 5, 2]), '#9fd0ac', .6)
        m = Path()
        for v in range(3):
            for u in range(11): m += snap(leaf(18, 9)).r(20 if (u+v) % 2 else -20).t(58+u*48+(v % 2)*22, 514+v*38)
        d.raw(m, '#4f9490', .6)
        seat = smooth([(40, 604), (60, 586), (300, 580), (520, 584), (548, 600), (550, 660), (300, 668), (44, 662)])
        d.paper(seat, d.grad('ss', 0, 580, 0, 670, (0, '#3f8482'), (1, '#1f5460')), 1, a=.3, edge='#8fc4a4'); d.raw(ribbon([(296, 586), (293, 620), (296, 664)], [2, 5, 3]), '#123a48', .7)
        # a heap: somebody's coat, two printed cushions
        with d.at(398, 566, 1):
            d.paper(smooth([(-52, 26), (-46, -58), (-40, -64), (42, -56), (48, -50), (54, 30), (48, 36), (-46, 34)]), MAD, 1, a=.3, edge='#f0a850')
            d.raw(many(lambda q: snap(rosette(8, 3, 14, 5)).t(-22+(q % 2)*46, -34+(q//2)*42), range(4))+snap(rosette(6, 2, 7, 3)).t(2, -12), GOLD)
        with d.at(474, 572, 1):
            d.paper(smooth([(-44, 30), (-50, -36), (-40, -46), (34, -58), (44, -50), (56, 20), (48, 30)]), GOLD, 1, a=.3, edge=CRM)
            d.raw(many(lambda q: poly((-34+q*22, -32-q*4), (-24+q*22, -8-q*4), (-36+q*22, 16-q*4), (-42+q*22, 18-q*4), (-32+q*22, -8-q*4), (-42+q*22, -30-q*4)), range(4)), '#a8482f')
        for x in (14, 552):
            arm = smooth([(x-14, 700), (x-20, 560), (x-10, 524), (x+18, 514), (x+44, 526), (x+52, 566), (x+46, 700)])
            d.paper(arm, d.grad('sa%d' % x, 0, 514, 0, 700, (0, '#35767a'), (1, '#16404e')), 1.3, a=.3, edge='#9fd0ac', lit='#488f8c')
            d.raw(ell(x+16, 566, 22, 30), '#1d5562'); d.raw(snap(rosette(8, 4, 16, 6)).t(x+16, 566), '#5aa598')

def cup(x, y, k=1., c=MAD):
    d.paper(poly((x-24*k, y-62*k), (x+24*k, y-62*k), (x+17*k, y), (x-17*k, y)), c, .8, a=.3); d.raw(poly((x+6*k, y-60*k), (x+24*k, y-60*k), (x+17*k, y), (x+4*k, y)), WINE, .5)
    d.raw(rect(x-21*k, y-30*k, 41*k, 5)+rect(x-20*k, y-20*k, 39*k, 4), '#e8765a', .6); d.raw(rect(x-26*k, y-68*k, 52*k, 9*k, 4), CRM)

def table():
    with d.g('table', 2):
        top = smooth([(440, 744), (476, 724), (740, 716), (1010, 722), (1062, 744), (1076, 782), (1040, 806), (740, 816), (470, 808), (424, 784)])
        d.paper(top.t(0, 26), '#2a1030', 2, a=.3); d.raw(top, d.grad('tt', 0, 716, 0, 816, (0, '#a05a3a'), (1, '#5c2836')), lit='#b86e46')
        d.raw(poly((470, 820), (520, 826), (500, 966), (462, 966))+poly((1000, 826), (1046, 818), (1060, 966), (1020, 966)), '#220c28')
        d.raw(ribbon([(430, 790), (470, 810), (740, 818), (1040, 808), (1074, 786)], [2, 6, 7, 6, 2]), '#e89a4a')
        run = poly((590, 720), (900, 719), (930, 812), (560, 813)); d.raw(run, '#84303a', lit='#a8443e')
        d.raw(many(lambda i: poly((594+i*28-i*.5, 724), (612+i*28-i*.5, 724), (603+i*28-i*.5, 735)), range(11))+many(lambda i: snap(rosette(6, 3, 11, 5)).t(604+i*48, 790), range(7)), '#cf7a3e')
        # cups: a heap of three and one standing off
        for x, y in ((566, 748), (620, 752), (592, 690)): cup(x, y, 1.02)
        cup(520, 764, 1.08, ORA)
        # a bowl
        d.paper(Path().M(640, 744).C(644, 786, 732, 786, 738, 744), TEALD, .9, a=.3); d.raw(lobes(689, 740, 46, 13, 9, .16), CRM); d.raw(many(lambda i: lobes(656+i*16, 736-(i % 2)*8, 11, 9, 6, .16), range(5)), '#ffedc4'); d.raw(rect(640, 744, 98, 7), '#4f9c94')
        # a phone lying, its screen still awake
        ph = poly((752, 738), (826, 732), (842, 764), (762, 771)); d.raw(ph.t(4, 7), INK, .35); d.raw(ph, INK); d.raw(poly((759, 741), (822, 736), (834, 761), (767, 767)), '#9fc8e0'); d.raw(poly((768, 745), (800, 742), (804, 749), (771, 752)), '#f4ecd8'); d.raw(poly((774, 756), (818, 752), (821, 758), (777, 762)), '#5a86b8')
    with d.loop('phone-glow', 'pulse .3 6', 2.1):
        d.raw(ell(796, 751, 70, 30), '#a8d0ec', .16); d.raw(ell(796, 751, 50, 21), '#a8d0ec', .16)
    with d.g('speaker', 2.2):
        s = wrect(902, 634, 112, 126, 20, 1)
        d.raw(ribbon([(922, 640), (926, 612), (958, 606), (990, 612), (994, 640)], 11), PLUM)
        d.paper(s, '#28566a', 1.2, a=.32, edge='#8fc4b4', lit='#387486'); d.raw(rect(912, 644, 92, 106, 14), '#143a48')
        d.raw(many(lambda q: dot(922+(q % 7)*12+(q//7 % 2)*5, 656+(q//7)*11, 2.4), range(21)), '#3a7a84')
        d.raw(ell(958, 706, 36), '#0f2a38'); d.raw(ell(958, 706, 30), '#34707a'); d.raw(ell(958, 706, 12), GOLD)
        d.raw(ell(990, 656, 6), MAD)
    with d.loop('beat', 'pulse .2 2.4', 2.3):
        d.raw(ell(958, 706, 23), '#5aa598', .7); d.raw(ell(958, 706, 13), '#ffd486')

def corners():
    with d.g('armchair', 2.5):
        p = smooth([(X0-20, 980), (X0-20, 730), (-90, 690), (60, 674), (220, 678), (318, 700), (362, 770), (384, 980)])
        d.raw(p, INK, .28, (10, -4)); d.raw(p, INK); d.raw(ribbon([(-140, 716), (-60, 686), (80, 674), (230, 680), (322, 704), (362, 772)], [3, 6, 7, 7, 5, 2]), '#d9783a')
        m = Path()
        for i, (x, y) in enumerate(((-90, 760), (20, 740), (130, 746), (240, 752), (-40, 840), (74, 826), (186, 834), (296, 838), (-90, 916), (22, 908), (132, 914), (244, 920))): m += snap(rosette(8, 6, 24, 8)).t(x, y)
        d.raw(m, '#3a1a3e')
        th = smooth([(96, 664), (180, 662), (262, 676), (272, 760), (256, 860), (240, 870), (150, 852), (86, 858), (78, 760)]); d.raw(th.t(6, 8), '#0c0414', .5); d.raw(th, '#6e2236'); d.raw(many(lambda i: ribbon([(82, 696+i*38), (176, 690+i*38), (270, 700+i*38)], 11 if i % 2 else 6), range(5)), '#b0502f'); d.raw(many(lambda i: rect(92+i*19, 852+(i % 3)*3, 7, 22), range(8)), '#6e2236')
    leafs = [(1600, 930, -58, 250, 96), (1640, 940, -22, 330, 110), (1690, 940, 8, 300, 104), (1560, 950, -84, 210, 84), (1720, 900, 36, 240, 90)]
    for i, (x, y, a, l, w) in enumerate(leafs):
        with d.loop('leaf-%d' % i, 'sway 1.6 %d' % (6+i), 2.6+i*.01, (x, y)):
            q = leaf(l, w).r(a).t(x, y); d.raw(q, INK, .26, (-6, -4)); d.raw(q, '#ec8a3e', .8, (-3, -3)); d.raw(q, INK if i % 2 else '#2a1232')
            d.raw((line(0, -l*.06, 0, -l*.9, 5, 2)+sum((leaf(w*.46, w*.1).r(s*52).t(0, -l*t) for t in (.25, .42, .59, .74) for s in (-1, 1)), Path())).r(a).t(x, y), '#4a2448')
    with d.g('pot', 2.7):
        d.raw(poly((1490, 900), (1760, 890), (1760, 970), (1510, 970)), INK); d.raw(poly((1490, 900), (1760, 890), (1760, 898), (1492, 908)), '#d9783a')

d.steady = True; street(d); passers(d); d.steady = False; snow(d, 'snow-near', -8.4, 3.6, 5, 26, '#f4f2fb', 8); glass()
wall(); curtain(); door(); posters(); coats(); floor(); stairs(); ceiling(); garland(); bulbs()
# the party itself: in front of the window, on the stairs, beside them
guest(d, 'guest-1', 34, 742, .94, (2.2, 4.2), -4.02, '#7c2f45', '#2c2a5e', hair='afro', arms='up', legs=False)
guest(d, 'guest-2', 214, 764, .98, (2.6, 5), -4.01, '#2c4a66', '#3c1638', skin='#5c2a40', lit=('#3a7c8c', '#5a2c58', '#b06a50'), hair='long', arms='up', flip=-1, legs=False)
guest(d, 'guest-3', 466, 752, .9, (1.8, 6), -4, '#8a4a30', '#2c2a5e', lit=('#d98a3c', '#3f4f96', '#7a4036'), hair='bun', arms='cup', cup=True, legs=False)
guest(d, 'guest-4', 1420, 806, 1.02, (2, 5.4), -3.99, '#a34a36', '#2c1c4a', skin='#4a1f3c', hair='braids', arms='cup', cup=True, lit=('#d9603c', '#3f3f86', '#6a3a34'), skirt=True)
guest(d, 'guest-5', 1560, 818, 1.06, (2.4, 4.6), -3.98, '#2c5a66', '#3c1638', skin='#5c2a40', lit=('#3f8c88', '#5a2c58', '#c07a58'), hair='cap', arms='hold', flip=-1)
with d.g('newel', -3.9): newel()
sofa()
with d.g('people', -3, data_slot='people'): pass
table(); corners()
d.finish('party')
