"""The supervisor: an ordinary man of forty in a pressed striped shirt, with a lanyard and a clipboard."""
from parts_factory import *
C = dict(skin='#B57C54', skinS='#86503A', skinD='#57302A', skinN='#69392E', skinL='#D29C72', blush='#AE6147', lid='#9C6747', nail='#DAB092', palm='#C9946F',
         white='#EDE0D0', wshade='#9F8276', iris='#38200F', iris2='#664122', pupil='#160C0A', lash='#241518',
         lipU='#7A3D35', lipL='#A5604F', lipH='#BF7D69', line='#451C1C', mouth='#3A1416',
         hair='#241B22', hairL='#453843', hairH='#65565E',
         s='#E4D8EA', sS='#A792C2', sL='#FAF4FA', sD='#7D669E', st='#8A62AE', t='#43365A', tS='#2C233F', tL='#63547E', tD='#241C34',
         le='#4E2B26', leL='#6E4436', brass='#E0B252', lan='#D2342E', lanS='#93232B', card='#F6EEDD', cardS='#C9BBAA',
         bd='#A8672F', bdS='#7A4522', bdL='#CC8C4C', pa='#FBF5E6', paS='#D5CBBB', ink='#8C83A0', steel='#D9DFE2', steelS='#7F8A96', pen='#2D55A5')


def legs(R):
    """The weight on the near leg, the far knee bent."""
    L = R.g('legs', (300, 620))
    near = S('296,590! 414,590! 425,680 422,780 410,870 406,960! 324,960! 324,870 320,780 302,694'); far = S('188,590! 312,590! 314,690 302,760 288,820 286,880 280,960! 188,960! 178,900 163,836 164,776 177,690')
    L.shadow(U(near, far), 7, 10, .16, soft=False)
    L.add(far, C['t']); L.add(inter(far, U(S('310,630! 296,720 276,800 268,850 272,910 264,970! 300,970! 330,700!'), S('160,850! 178,862 196,880 206,920 208,970! 150,970!'))), C['tS'])
    folds(L, far, C['tD'], .6, '244,640,0 228,720,4 214,806,5 214,830,0', '216,850,0 226,900,5 222,960,6', '306,690,0 274,714,7 214,716,0', '286,812,0 256,830,7 222,826,0', '290,836,0 262,858,7 236,858,0', '164,790,0 182,812,6 206,820,0')
    L.add(near, C['t']); L.add(inter(near, S('420,580! 402,690 396,800 384,870 382,970! 450,970! 450,580!')), C['tS'])
    folds(L, near, C['tD'], .6, '362,640,0 366,740,4 360,860,5 358,960,6', '302,694,0 336,722,7 402,716,0', '322,838,0 348,856,7 388,856,0', '418,806,0 392,824,6 366,824,0', '300,626,0 303,660,4 301,694,0', '410,606,0 396,640,4 392,666,0')
    L.add(drop(inter(rim(far, 2.4), S('150,590! 220,590! 210,960! 150,960!')), 3), C['tL'])


def build():
    P = Puppet('supervisor', 'left'); R = P.root
    legs(R)
    T = R.g('torso', (302, 610))
    # ---- neck, shirt
    body = T.g('body')
    neck = S('258,240! 256,282 250,300! 302,336 352,300! 354,262 348,226 336,212!')
    sh = S('252,292! 226,304 202,318 188,344 192,392 189,440 184,490 182,540 188,588 196,606! 300,624 410,604! 420,580 424,530 426,480 424,440 428,392 424,346 408,322 380,306 350,290! 330,314 300,324 270,314')
    body.shadow(sh, 7, 10, .2)
    body.add(neck, C['skin']); body.add(inter(neck, S('246,262! 268,288 300,302 316,314 320,340! 380,340! 380,180! 300,200!')), C['skinN'])
    body.add(sh, C['s'])
    xs = [-96, -76, -56, -36, -16, 12, 32, 52, 72, 92, 112]
    body.add(inter(sh, U(*[B('%g,290,5 %g,440,5.4 %g,540,5.6 %g,640,5' % (296+x*.92, 296+x*1.02, 294+x*1.1, 298+x*.98), cap=False) for x in xs])), C['st'])
    body.add(inter(sh, S('440,320! 408,356 398,410 396,470 404,540 396,630! 450,630! 450,320!')), C['sS'], .85)
    folds(body, sh, C['sS'], .85, '186,560,0 226,584,9 282,590,0', '420,560,0 376,588,10 316,592,0', '240,618,0 226,570,8 232,520,0', '352,620,0 366,570,8 356,530,0', '196,350,0 200,382,7 190,430,0', '420,420,0 388,446,8 352,452,0', '188,470,0 214,486,6 248,482,0')
    pl = S('282,318! 302,322! 292,400 284,480 286,624! 264,622! 266,480 274,400!'); body.add(inter(pl, sh), C['s']); body.add(inter(S('300,322! 290,400 282,480 284,624! 288,624! 287,480 295,400 305,322!'), sh), C['sD'], .8)
    body.raw(stamp([(284, 360), (278, 408), (274, 456), (273, 504), (274, 552)], DOT), C['sD'])
    pk = S('322,392! 386,384! 388,448 380,458 328,462 321,454'); body.add(mv(pk, 2, 3), C['sS'], .9); body.add(pk, C['s']); body.add(inter(pk, U(B('338,386,5 338,470,5', cap=False), B('357,386,5 358,470,5', cap=False))), C['st']); body.add(S('321,391! 387,383! 388,397! 322,405!'), C['s']); body.add(inter(pk, S('374,380! 368,420 362,466! 394,466! 394,380!')), C['sS'], .8)
    body.add(S('348,374! 356,373! 357,404! 349,405!'), C['pen']); body.add(S('346,372! 357,371! 357,378! 347,379!'), C['steel'])
    body.add(drop(inter(rim(sh, 2.6), S('170,280! 262,280! 262,620! 170,620!')), 3), C['sL'])
    be = inter(S('180,590! 240,606 300,611 370,605 430,586! 430,610! 370,628 300,634 240,628 180,610!'), S('186,580! 420,580! 418,640! 188,640!')); body.add(be, C['le']); body.add(inter(be, mv(be, 0, -10)), C['leL'])
    bu = S('266,606! 298,608! 298,634! 266,632!'); body.add(bu, C['brass']); body.add(sc(bu, .56, .5), C['le'])
    # ---- lanyard and card
    N = T.g('lanyard', (300, 330))
    rb = U(B('256,306,8 272,370,8.4 294,436,8', cap=False), B('348,302,8 332,370,8.4 298,438,8', cap=False)); N.shadow(rb, 4, 6, .2, soft=False); N.add(rb, C['lan']); N.add(inter(rb, S('296,300! 360,300! 360,440! 299,440!')), C['lanS'])
    cd = S('272,444! 322,440! 326,512! 276,516!'); N.shadow(cd, 5, 7, .22, soft=False); N.add(cd, C['card']); N.add(S('292,434! 302,433! 303,448! 293,449!'), C['steelS'])
    N.add(S('272,444! 322,440! 323,454! 273,458!'), C['lan']); N.add(S('284,466! 306,464! 307,488! 285,490!'), C['sD']); N.raw('M287 496h30v4h-30zM288 504h20v4h-20z', C['cardS'])
    # collar wings
    for c in (S('252,284! 244,300 254,340! 276,328 290,322! 268,308'), S('350,282! 360,298 344,342! 318,328 304,323! 332,306')): body.add(inter(mv(c, 3, 6), sh), C['sS']); N.add(c, C['sL']); N.add(crescent(c, 5), C['s'])
    # ---- far arm and the clipboard, in front of the body
    AF = T.g('armF', (210, 350))
    up = S('216,322 200,326 190,344 184,386 176,430 168,462 178,482 200,486 216,474 224,440 234,390 236,350 230,330')
    AF.shadow(up, 6, 8, .16, soft=False); AF.add(up, C['s']); AF.add(U(*[inter(up, B(b, cap=False)) for b in ('208,330,5 196,400,5 186,480,5', '226,330,5 214,400,5 204,480,5')]), C['st'])
    AF.add(inter(up, S('226,320! 222,370 214,420 204,450 200,500! 250,500! 250,320!')), C['sS'], .85); folds(AF, up, C['sS'], .85, '174,440,0 194,452,5 222,440,0'); AF.add(drop(inter(rim(up, 2.4), S('150,310! 214,310! 190,480! 150,480!')), 3), C['sL'])
    F = AF.g('foreF', (192, 468))
    sleeve(F, 'foreF', 192, 468)
    HF = F.g('handF', (193, 592)); clip(HF.g('clipboard', (193, 622)), 193, 622)
    hands(HF, 'F', (193, 591), C, .86, True, 'wrap')
    H = T.g('head', (306, 276)); head(H)
    # ---- near arm
    A = T.g('armN', (412, 352))
    ua = S('392,332 412,324 430,334 440,366 444,410 446,450 438,474 412,482 388,472 382,442 382,400 382,350')
    A.shadow(ua, 7, 9, .22, soft=False); A.add(ua, C['s']); A.add(inter(ua, U(B('396,320,5 398,400,5 400,490,5', cap=False), B('416,310,5 418,400,5 420,490,5', cap=False))), C['st'])
    A.add(inter(ua, S('434,310! 424,360 424,420 420,490! 460,490! 460,310!')), C['sS'], .85); folds(A, ua, C['sS'], .85, '384,424,0 406,438,6 442,424,0'); A.add(drop(inter(rim(ua, 2.4), S('370,300! 420,300! 400,480! 370,480!')), 3), C['sL'])
    F1 = A.g('foreN', (414, 466)); sleeve(F1, 'foreN', 414, 466)
    HN = F1.g('handN', (415, 590)); pen = B('398,622,5 386,676,5 382,692,1', cap=False); k = HN.g('pen.on', var=True); k.add(pen, C['pen']); k.add(inter(pen, S('370,670! 400,676! 400,700! 370,700!')), C['steel'])
    hands(HN, 'N', (415, 589), C, .86, True)
    moods(P); return P


def sleeve(F, name, x, y):
    """A long pressed sleeve with its cuff; elbow at x, y."""
    fo = mv(S('-25,-2 -18,-16 0,-20 20,-15 28,2 25,50 19,104! -16,104! -20,54'), x, y); cu = mv(S('-18,98! 21,98! 20,124! -16,124!'), x, y)
    F.shadow(U(fo, cu), 6, 8, .18, soft=False); F.add(fo, C['s']); F.add(inter(fo, mv(U(B('-9,-20,5 -7,50,5 -6,110,5', cap=False), B('10,-20,5 10,50,5 8,110,5', cap=False)), x, y)), C['st'])
    sides(F, name, (fo, C['sS'], .85), w=12); folds(F, fo, C['sS'], .85, '%g,%g,0 %g,%g,5 %g,%g,0' % (x-24, y+14, x, y+24, x+26, y+12))
    F.add(mv(cu, 1, -4), C['sD'], .7); F.add(cu, C['sL']); F.add(crescent(cu, 7, 10), C['sS'])


def clip(g, x, y):
    """The clipboard, drawn for a hand that has turned 76 degrees; its lower edge in the hand."""
    t = lambda s: rot(mv(S(s) if isinstance(s, str) else s, x, y), -76, x, y)
    bd = t('-96,-112! 2,-124! 16,14! -82,26!'); pa = t('-88,-98! -2,-108! 8,2! -78,12!')
    g.shadow(bd, 5, 8, .22, soft=False); g.add(bd, C['bd']); g.add(inter(bd, t('2,-124! 16,14! 8,16! -6,-122!')), C['bdS'])
    g.add(pa, C['pa']); g.add(inter(pa, t('-20,-120! -6,6! 20,6! 10,-120!')), C['paS'])
    g.add(U(*[inter(pa, t(B('%g,%g,4 %g,%g,4' % (-76+k, -78+18*k/1.6, -18+k-(14 if k % 3.2 > 2 else 0), -84+18*k/1.6), cap=False))) for k in (0, 1.6, 3.2, 4.8)]), C['ink'])
    g.add(t('-70,-112! -24,-118! -22,-100! -68,-94!'), C['steel']); g.add(t('-70,-98! -22,-104! -22,-100! -68,-94!'), C['steelS'])


def head(H):
    back = S('350,92 374,116 380,152 374,190 364,216 350,228 338,180'); H.add(back, C['hair'])
    fc = S('246,112 292,98 338,108 358,150 357,198 350,232 330,260 300,276 275,280 253,272 238,254 229,231 223.5,205 230.5,182 226.5,164 229,140')
    H.add(fc, C['skin'])
    H.add(inter(fc, S('334,140! 331,168 335,190 324,210 310,228 303,246 286,260 264,266 250,278! 380,290! 380,140!')), C['skinS'])
    H.add(S('294,206! 308,205 322,208! 314,221 300,224 288,217'), C['blush'], .26)
    er = S('342,176 350,167 362,168 368,180 364,198 354,214 345,212 341,198')
    eN = dict(o=(320, 190.5), i=(281, 191.5), lo=[(287, 195.4), (299, 197.6), (312, 195.6)]); eF = dict(o=(229.5, 187), i=(258, 190.5), lo=[(253, 194.2), (245, 195.8), (235, 193)])
    H.add(S('278,201! 289,204.6 304,206 316,202.4! 309,209 294,211 283,208'), C['lid'], .8); H.add(S('234,199! 242,203 255,201! 249,207 239,206'), C['lid'], .7)
    eye(H, 'N', up=[(313, 184.2), (300, 181), (287, 184)], iris=(299, 189.4, 8.8), C=C, flick=(2.6, .4), crease=6, lash=3, **eN)
    eye(H, 'F', up=[(235, 182), (243.5, 179.8), (252.5, 183)], iris=(244, 188, 8), C=C, flick=(-2, .4), crease=5.5, lash=2.8, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=C, **eN); shut(bl, 'F', C=C, **eF)
    # nose: straight, soft tip, lit from the front
    H.add(S('264,176! 272,186 277,202 287,214 291,223 286,231 272,233 257,232! 263,226 270,216 266,200!'), C['skinS'])
    H.add(S('265,182! 256,200 248,212 246.5,221 251,228 262,232 268,227 276,229 283,223 281,213 273,210 269,200'), C['skin'])
    H.add(B('263,180,0 255,200,2 247.4,212,2.4 245.4,219,2.6 249,225,2 254,228,0', cap=False), C['skinS']); H.add(B('263,186,0 257,203,4 252.6,212,5 252.4,218,0', cap=False), C['skinL'])
    H.add(S('255,228! 261,225 267,228 272,230.6 265,232.4 259,231.4'), C['skinD']); H.add(B('284,214,0 287.6,221,2.2 283.4,227,1.8 278,228,0', cap=False), C['skinS'])
    H.add(B('292,226,0 299,236,2.2 299,247,0', cap=False), C['skinS'])
    b = H.g('browN', (302, 170)); b.add(S('280,175.4! 280.6,167 294,161.6 312,162 328,171! 312,168.6 296,168.6'), C['hair'])
    b = H.g('browF', (245, 168)); b.add(S('263,174.6! 262.4,166.4 250,161.4 238,162 227,170! 239,168.4 251,168.4'), C['hair'])
    mouths(H, (243, 250), (291, 250.6), (262, 251), C, up=4.6, lo=7.4, tw=1.1, far='L', calm=(-1.6, -1.6))
    # hair, parted on the near side
    hf = S('229,150! 221,128 228,98 252,74 290,62 322,60 352,74 374,102 381,140 375,178! 366,166 353,162 347,180 340,190! 338,166 336,146 330,126 324,108! 306,118 282,120 258,118 240,128 234,142')
    H.add(inter(mv(hf, 2, 7), fc), C['skinS']); H.add(hf, C['hair'])
    folds(H, hf, C['hairL'], None, '322,104,0 312,84,4 292,70,0', '318,108,0 286,92,5 250,88,0', '310,114,0 274,104,5 236,108,0', '290,118,0 262,112,4 232,124,0', '330,96,0 352,108,4 366,140,0', '328,84,0 356,92,4 376,128,0', '338,128,0 354,136,3 362,158,0')
    H.add(B('323,108,0 321,90,3 326,70,0', cap=False), C['skinS']); H.add(B('306,74,0 272,80,6 244,100,0', cap=False), C['hairH'], .8)
    H.add(drop(inter(rim(hf, 2.2), S('210,50! 310,50! 262,100! 236,150! 210,150!')), 3), C['hairL'])
    ear(H, er, C, cx=353, cy=193)


HELD = 76   # the turn of the arm for which the clipboard was drawn upright


def held(p, tilt):
    """Keep the clipboard at `tilt` whatever the arm does."""
    a = lambda k: p[k][0] if isinstance(p.get(k, 0), tuple) else p.get(k, 0)
    return round(tilt+HELD-a('torso')-a('armF')-a('foreF')-a('handF'), 1)


def moods(P):
    def f(m, tilt, **k):
        p = {**face(m, -1), 'show': k.pop('show')+' handF.wrap', **k}; p['clipboard'] = held(p, tilt); return p
    P.moods = dict(
        calm=f('calm', 0, show='m.calm handN.relax', torso=-1, armN=-5, foreN=12, armF=-32, foreF=100, handF=4),
        warm=f('warm', 6, show='m.warm handN.offer', torso=(-3, -2, 0), head=(-6, -3, 2), armN=-4, foreN=72, handN=8, armF=-20, foreF=78, handF=6),
        uneasy=f('uneasy', 10, show='m.uneasy handN.fist', torso=(2, 3, 2), head=(6, 4, 5), armN=(-16, -4, -5), foreN=154, handN=-16, armF=(-24, 4, -5), foreF=70, handF=6),
        afraid=f('afraid', 14, show='m.afraid handN.open', torso=(6, 8, 4), head=(3, 0, 11), armN=(-8, -6, -12), foreN=128, handN=14, armF=(-22, 8, -12), foreF=108, handF=6),
        sad=f('sad', 112, show='m.sad handN.relax', torso=(-3, -2, 6), head=(-9, -5, 12), armN=(6, -4, 7), foreN=16, armF=(2, 4, 7), foreF=8),
        angry=f('angry', -8, show='m.angry handN.fist', torso=(-6, -6, 0), head=(-1, -6, 2), armN=(-28, 0, -3), foreN=50, armF=(-30, 0, -3), foreF=98, handF=6),
        resolute=f('resolute', -4, show='m.resolute handN.fist', torso=(-1, 0, -3), head=(3, -2, -6), armN=(-46, 2, 2), foreN=80, handN=14, armF=(-28, 0, 2), foreF=120, handF=6),
        surprised=f('surprised', 18, show='m.surprised handN.open', torso=(5, 6, -2), head=(5, 2, -2), armN=(-30, -2, -8), foreN=176, handN=0, armF=(-26, 0, -8), foreF=104, handF=6),
    )
    down = {'armF': 4, 'foreF': 12, 'handF': 0}; down['clipboard'] = held(down, 112)   # the clipboard hangs, the other hand speaks
    up = {'armF': -26, 'foreF': 112, 'handF': 6}; up['clipboard'] = held(up, 6)
    P.gestures = dict(
        offer={'show': 'handN.offer', 'armN': 22, 'foreN': 62, 'handN': 8, **down},
        chest={'show': 'handN.back', 'armN': -20, 'foreN': 132, 'handN': -34},
        stop={'show': 'handN.open', 'armN': 46, 'foreN': 70, 'handN': 44, **down},
        point={'show': 'handN.point', 'armN': 40, 'foreN': 50, 'handN': 0, **down},
        hold={'show': 'handN.back', 'armN': 2, 'foreN': 112, 'handN': -2, **up},
        write={'show': 'handN.fist pen.on', 'torso': -2, 'head': (-6, -3, 6), 'armN': 38, 'foreN': 60, 'handN': -24, **up, 'lidUN': (0, 0, 3), 'lidUF': (0, 0, 2.6), 'irisN': (0, -1, 3), 'irisF': (0, -1, 3)},
    )
    P.gestures['raise'] = {'show': 'handN.open', 'armN': -30, 'foreN': 196, 'handN': 0}
    P.spots = {'face': [276, 212, 'head'], 'eyes': [274, 190, 'head'], 'hand': [415, 630, 'handN'], 'clipboard': [136, 649, 'clipboard'], 'card': [298, 478, 'lanyard']}
