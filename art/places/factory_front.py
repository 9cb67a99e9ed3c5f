"""What stands nearest in the factory: the trolley with bolts of block-printed cloth, and one dark machine against the light."""
from paper import *
from factory_rows import machine, cone, INK, MAD, TUR, IND, CRM, ROSE

def bolt(d, bsh, x, w, top, c, m, kind, lean=0, foot=980):
    cap = w*.17; sh = (lambda p: p.map(lambda a, b: (a+(foot-b)*lean, b)))
    ds = sh(Path().M(x, top).C(x, top-cap*1.1, x+w, top-cap*1.1, x+w, top).L(x+w, foot, x, foot)).d(0)
    d.raw(ds, INK, .16, (-16, 6)); d.raw(ds, INK, .24, (-7, 3)); d.raw(ds, c)
    P0 = Path()
    def put(mo, y, qs):
        nonlocal P0
        for q in qs: P0 += mo.t(round(x+w*q+(foot-y)*lean), round(y))
    def rows(start, step):
        y, k = top+start, 0
        while y < foot: yield k, y; y += step; k += 1
    if kind == 'buta':
        mo, mo2 = snap(buta(w*.12).r(10)), snap(rosette(6, 2, w*.055, w*.02))
        for k, y in rows(w*.32, w*.34): put(mo, y, (.27, .73) if k % 2 == 0 else (.5,)); put(mo2, y, (.5,) if k % 2 == 0 else (.16, .84))
    elif kind == 'stripe':
        for q in (.12, .2, .46, .54, .8, .88): P0 += sh(rect(x+w*q, top-cap*.4, w*.035, foot-top+cap))
        mo = snap(leaf(w*.13, w*.1).t(0, w*.06))
        for k, y in rows(12, w*.17): put(mo, y, (.335, .68))
    elif kind == 'jaal':
        mo = snap(rosette(4, 0, w*.15, w*.085).r(45)+rosette(4, 2, w*.07, w*.03))
        for k, y in rows(w*.14, w*.33): put(mo, y, (.18, .5, .82))
    elif kind == 'dot':
        mo = snap(lobes(0, 0, w*.05, w*.05, 6, .16))
        for k, y in rows(w*.1, w*.19): put(mo, y, (.14, .38, .62, .86) if k % 2 else (.26, .5, .74))
    elif kind == 'chev':
        for k, y in rows(0, w*.26): P0 += sh(poly((x, y), (x+w*.25, y+w*.13), (x+w*.5, y), (x+w*.75, y+w*.13), (x+w, y), (x+w, y+w*.08), (x+w*.75, y+w*.21), (x+w*.5, y+w*.08), (x+w*.25, y+w*.21), (x, y+w*.08)))
    d.raw(P0, m)
    d.raw(sh(Path().M(x+w*.72, top-cap*.75).C(x+w*.9, top-cap*.6, x+w, top-cap*.4, x+w, top).L(x+w, foot, x+w*.72, foot)), INK, .22)
    d.raw(sh(rect(x+w*.03, top, w*.07, foot-top)), '#fff6d8', .28); d.raw(ds, bsh)
    d.raw(sh(ell(x+w/2, top, w/2, cap)), mix(c, '#fff6d8', .3)); d.raw(sh(ell(x+w/2, top, w*.36, cap*.7)), mix(c, INK, .2)); d.raw(sh(ell(x+w/2, top, w*.27, cap*.52)), mix(c, '#fff6d8', .22)); d.raw(sh(ell(x+w/2, top, w*.12, cap*.26)), '#5a3a30')

def bolts(d):
    bsh = d.grad('bsh', 0, 600, 0, 860, (0, INK, 0), (1, INK, .5))
    with d.g('bolts', 2):
        for a in ((1654, 110, 470, '#3f7d7c', '#f4e7c6', 'jaal', -.03), (1514, 104, 440, IND, '#e9dcc0', 'buta', -.02), (1296, 92, 506, '#2f6f70', '#e8c98a', 'dot', .03), (1402, 110, 482, MAD, '#f4d9a8', 'jaal', 0), (1590, 120, 548, TUR, '#a8392f', 'chev', -.04),
                  (1232, 100, 622, CRM, '#bf4038', 'buta', .05), (1350, 116, 646, '#27406f', '#dfe3d0', 'stripe', .01), (1480, 124, 626, ROSE, '#8a2a34', 'jaal', -.03)): bolt(d, bsh, *a)
        d.paper(cut([(1176, 990), (1196, 820), (1760, 800), (1760, 990)], 150, 2), '#1b3a44', 1.6, a=.3); d.raw(poly((1196, 820), (1760, 800), (1760, 811), (1194, 831)), '#5f9a92')
        m = Path()
        for i in range(13): m += snap(poly((-17, -10), (17, -10), (0, 17))).t(1232+i*42, 862)
        d.raw(m, '#2a545c')

def near_machine(d):
    with d.g('machine', 2.4):
        d.raw(poly((-160, 724), (474, 724), (414, 668), (-160, 668)), '#2f636a'); d.raw(poly((-160, 668), (414, 668), (417, 671), (-160, 671)), '#b9d6bf')
        d.paper(cut([(-160, 722), (476, 722), (476, 752), (-160, 752)], 120, 1.2), '#173a44', 1.4, a=.3); d.raw(rect(-160, 722, 634, 4), '#8fbfb0'); d.raw(rect(-160, 752, 612, 230), '#12303a')
        d.raw(poly((40, 706), (444, 706), (424, 724), (30, 724)), INK, .4)
        machine(d, 60, 706, 3.3, '#1d4650', '#143640', True, '#0e2129', '#c9983f')
        d.raw(poly((82, 476), (120, 469), (330, 475), (330, 480), (120, 474), (84, 484)), '#9fcbb8')
        d.raw(rect(446, 344, 8, 380)+rect(384, 530, 130, 10)+rect(396, 354, 108, 7), '#12303a')
        for x, c in ((412, MAD), (450, CRM), (488, TUR)): d.paper(cone(x, 530, 4.4), c, .8); d.raw(poly((x+2, 464), (x+8.8, 464), (x+22, 530), (x+8, 530)), INK, .22)
        d.raw(ribbon([(450, 464), (444, 410), (434, 362), (340, 388), (226, 446), (132, 476)], 2.4)+ribbon([(118, 526), (120, 576), (118, 646)], 2.4), CRM)
        cl = Path().M(-150, 690).C(-60, 676, 130, 678, 216, 692).C(232, 698, 240, 710, 240, 726).C(246, 786, 222, 826, 240, 874).C(248, 910, 244, 950, 240, 990).L(-160, 990).L(-160, 696)
        d.paper(cl, '#a8382f', 1.4, a=.3)
        m = Path(); mo = snap(buta(13).r(12)); m2 = snap(rosette(6, 2, 9, 4))
        for v in range(7):
            for u in range(10):
                x, y = -140+u*42+(v % 2)*21, 752+v*38
                if x < 222: m += mo.t(x, y)
                if x < 196: m += m2.t(x+21, y+2)
        d.raw(m, '#dfa574')
        for x, w in ((168, 34), (88, 26), (10, 30), (-80, 28)): d.raw(Path().M(x, 728).C(x+14, 796, x-14, 866, x+8, 990).L(x+8+w, 990).C(x+w-12, 866, x+w+10, 806, x+w*.5, 728), '#5e1420', .34)
        d.raw(Path().M(-160, 696).C(-60, 676, 130, 678, 216, 692).C(232, 698, 240, 710, 240, 728).C(160, 718, 20, 722, -160, 732), '#ffd9a8', .2)
        d.raw(rect(96, 610, 16, 90)+rect(80, 682, 52, 10), '#0e2129')
