"""Mamata: a young migrant worker from Odisha; small and wiry, printed kameez, apron, headscarf, snips on a cord."""
from parts_factory import *
C = dict(skin='#8E5638', skinS='#5F3129', skinD='#3B1D1C', skinN='#4C2624', skinL='#B0744D', blush='#9C4A3A', lid='#744431', nail='#C08F70', palm='#B5805D',
         white='#EFE2D1', wshade='#8F6C63', iris='#2A140F', iris2='#55301C', pupil='#120A09', lash='#170D10',
         lipU='#6B2A2C', lipL='#9E4C47', lipH='#BE7264', line='#36151A', mouth='#34121A',
         hair='#1F151B', hairL='#40303A', hairH='#5E4A52',
         sc='#F2A72C', scS='#C26A1E', scL='#FBCB6B', scD='#A94A22',
         k='#7A2A52', kS='#4F1A3D', kL='#A24A70', pr='#F0B8A0', ap='#EADBB8', apS='#BFA57E', apL='#F8EFDA', apD='#8F7653',
         sw='#F0D9CE', swS='#B98F96', swD='#8E6672', steel='#D5DCDD', steelS='#7E8C95', cord='#C8372F', gold='#EDBE55')


def legs(R):
    """A loose salwar below the hem: the weight on the near leg, the far knee bent."""
    L = R.g('legs', (310, 660))
    far = S('300,640! 360,640! 392,720 412,790 428,856 420,906 398,960! 334,960! 328,910 318,850 304,780'); near = S('258,640! 312,640! 318,740 316,800 304,860 298,910 308,960! 230,960! 216,916 209,866 214,800 234,720')
    L.shadow(U(near, far), 7, 10, .16, soft=False)
    L.add(far, C['sw']); L.add(inter(far, U(S('404,740! 402,800 412,850 402,900 380,960! 450,960! 450,740!'), S('300,640! 326,760 338,830 346,890 350,970! 310,970! 290,640!'))), C['swS'])
    folds(L, far, C['swD'], .6, '352,780,0 372,830,5 404,858,0', '422,868,0 392,884,7 352,876,0', '416,896,0 388,916,6 356,916,0', '372,780,0 396,820,4 414,836,0')
    L.add(near, C['sw']); L.add(inter(near, S('320,640! 296,740 292,810 282,870 276,920 284,970! 330,970! 330,640!')), C['swS'])
    folds(L, near, C['swD'], .6, '244,780,0 232,850,5 236,930,0', '262,790,0 256,860,5 266,940,0', '208,868,0 230,894,7 270,896,0', '216,916,0 240,936,6 276,936,0')


def build():
    P = Puppet('mamata'); R = P.root
    legs(R)
    T = R.g('torso', (308, 650))
    # ---- far upper arm: short printed sleeve, bare arm
    AF = T.g('armF', (382, 376))
    arm = B('386,392,36 398,440,33 402,490,29'); slv = S('360,366! 378,352 396,362 406,392 414,432 416,452! 380,462! 372,430 368,396')
    AF.shadow(U(arm, slv), 6, 8, .16, soft=False)
    AF.add(arm, C['skin']); AF.add(inter(arm, S('402,380! 404,440 408,510! 440,510! 440,380!')), C['skinS']); AF.add(inter(mv(slv, 1, 8), arm), C['skinS'])
    AF.add(slv, C['k']); AF.add(inter(slv, S('392,340! 396,400 402,470! 440,470! 440,340!')), C['kS'])
    AF.add(inter(slv, S('360,452! 380,452! 420,442! 420,480! 360,480!')), C['scS'])
    AF.raw(stamp([(384, 382), (392, 414), (396, 440)], LEAF), C['pr'], .85)
    # ---- neck, kameez
    body = T.g('body')
    neck = S('280,262! 282,296 274,336! 308,376 346,336! 336,302 342,262!')
    kz = S('278,328! 256,338 234,348 222,370 226,410 236,450 242,496 238,540 224,600 214,670 206,730 200,796! 250,810 310,804 370,812 412,794! 408,730 402,670 394,600 382,540 376,496 382,452 392,410 396,370 386,350 364,338 342,328! 330,350 306,360 288,348')
    body.shadow(kz, 7, 10, .2)
    body.add(neck, C['skin']); body.add(inter(neck, S('270,262! 284,300 304,318 320,326 328,338 330,360! 360,360! 360,260!')), C['skinN'])
    body.add(kz, C['k'])
    fan = lambda x, y: (308+(x-308)*(1+max(0, y-500)/400*.5), y)
    body.raw(stamp(lattice(kz, 26, 30, inset=9, x0=10, y0=14, bend=fan), LEAF), C['pr'], .85)
    body.add(inter(kz, S('400,340! 384,420 368,500 372,560 388,670 392,730 396,820! 440,860! 440,340!')), C['kS'], .88)
    folds(body, kz, C['kS'], .8, '226,600,0 236,690,9 228,780,12 226,804,8', '392,420,0 376,440,7 352,446,0', '228,440,0 248,462,7 268,464,0')
    hem = inter(kz, cut(kz, mv(kz, 0, -15))); hem = inter(hem, S('180,760! 440,760! 440,880! 180,880!')); body.add(hem, C['sc']); body.add(inter(hem, S('390,760! 440,760! 440,880! 394,880!')), C['scS'])
    body.add(drop(inter(rim(kz, 2.4), S('190,330! 262,330! 262,840! 190,840!')), 3), C['kL'])
    nk = inter(S('266,318! 286,350 308,363 334,352 354,318! 344,318! 330,343 308,353 290,341 276,318!'), U(kz, neck)); body.add(nk, C['sc'])
    # ---- apron
    A = T.g('apron')
    ap = S('266,398! 300,404 350,396! 354,440 362,488 378,510! 392,580 396,640 398,710! 370,724 300,728 230,718! 230,660 234,590 244,516! 256,490 262,440')
    tie = S('236,506! 300,516 384,500! 386,516! 300,532 237,522!')
    tie = inter(tie, kz)
    A.shadow(ap, 4, 7, .22, soft=False)
    A.add(B('270,404,9 268,370,9 276,332,8', cap=False), C['apS']); A.add(B('346,402,9 350,366,9 342,332,8', cap=False), C['apS'])
    A.add(ap, C['ap']); A.add(inter(ap, S('354,390! 344,440 350,500 366,600 372,690 374,770! 420,770! 420,390!')), C['apS'])
    folds(A, ap, C['apS'], .8, '262,522,0 256,610,7 246,680,9 242,722,3', '330,520,0 341,600,7 346,680,9 342,718,0', '262,480,0 288,498,6 320,500,0', '352,470,0 340,492,6 318,502,0', '272,668,0 286,694,7 284,722,0')
    A.add(tie, C['ap']); A.add(cut(tie, mv(tie, -1, -6)), C['apD'], .75); A.add(inter(tie, S('356,490! 352,530! 400,530! 400,490!')), C['apS'])
    pk = S('258,584! 344,588! 342,650 334,664 270,660 258,648'); A.add(mv(pk, 3, 4), C['apS']); A.add(pk, C['ap']); A.add(inter(pk, S('328,580! 322,630 310,670! 350,670! 350,580!')), C['apS'], .7); A.add(S('257,582! 345,586! 345,598! 257,594!'), C['sc'])
    tp = S('284,566! 296,562 308,566! 310,590! 283,589!'); A.add(tp, C['cord']); A.raw('M286 572h8v2h-8zM286 579h12v2h-12z', C['apL'])
    A.add(drop(inter(rim(ap, 2.4), S('200,380! 300,380! 260,500! 250,760! 200,760!')), 3), C['apL'])
    # ---- snips on their cord
    N = T.g('snips', (308, 352))
    cord = U(B('282,332,3 288,380,3.4 306,430,3.4', cap=False), B('340,334,3 330,384,3.4 309,430,3.4', cap=False)); N.shadow(cord, 3, 5, .2, soft=False); N.add(cord, C['cord'])
    sn = U(cut(E(308, 440, 13, 12), E(308, 440, 7.6, 7)), S('303,450! 293,462 290,478 294,494 305,520! 306,494 301,480 302,466 308,456!'), S('313,450! 323,462 326,478 322,494 311,520! 310,494 315,480 314,466 308,456!'))
    sn = sc(sn, .82, .86, 308, 430)
    N.shadow(sn, 4, 6, .24, soft=False); N.add(sn, C['steelS']); N.add(inter(sn, mv(sn, -3.4, -1)), C['steel'])
    # ---- far forearm
    F2 = T.g('armF.over', (382, 376), follow='armF'); FF = F2.g('foreF', (402, 488))
    fore(FF, 'foreF', B('402,488,30 403,520,28.5 402,560,24 400,598,21'), (400, 592))
    hands(FF.g('handF', (400, 598)), 'F', (400, 597), C, .8, kinds='relax open back fist')
    # ---- head
    H = T.g('head', (306, 306)); head(H); shift(H, 4, 36, .96, (310, 268)); H.pivot = (306, 306)
    # ---- near arm
    AN = T.g('armN', (230, 378))
    arm = B('228,396,38 220,440,35 216,490,30'); slv = S('250,346! 236,350 220,364 208,396 202,432 198,456! 240,466! 248,430 254,396 258,366')
    AN.shadow(U(arm, slv), 7, 9, .22, soft=False)
    AN.add(arm, C['skin']); AN.add(inter(arm, S('238,380! 228,440 222,510! 260,510! 260,380!')), C['skinS']); AN.add(inter(mv(slv, 1, 8), arm), C['skinS'])
    AN.add(slv, C['k']); AN.raw(stamp([(236, 370), (220, 392), (240, 400), (214, 424), (232, 430)], LEAF), C['pr'], .85)
    AN.add(inter(slv, S('262,350! 246,400 234,470! 270,470! 270,350!')), C['kS'], .88)
    AN.add(inter(slv, S('190,446! 198,444! 244,455! 244,470! 190,470!')), C['sc']); AN.add(drop(inter(rim(slv, 2.2), S('190,340! 236,340! 220,446! 190,446!')), 3), C['kL'])
    FN = AN.g('foreN', (216, 490))
    fore(FN, 'foreN', B('216,490,31 215,522,29.5 214,562,25 214,600,22'), (214, 586))
    hands(FN.g('handN', (214, 600)), 'N', (214, 599), C, .8)
    moods(P); return P


def fore(g, name, arm, w):
    """A thin bare forearm, two tones either way, glass bangles at the wrist w."""
    g.shadow(arm, 5, 7, .18, soft=False); g.add(arm, C['skin']); sides(g, name, (arm, C['skinS'], None), w=9)
    for dy, c in ((-9, 'cord'), (-3, 'sc'), (3, 'cord')): g.add(inter(B('%g,%g,4.6 %g,%g,4.6 %g,%g,4.6' % (w[0]-15, w[1]+dy-2, w[0], w[1]+dy+2, w[0]+15, w[1]+dy-2)), arm.buffer(1.2)), C[c])


def head(H):
    back = S('268,120 244,140 234,176 230,214 236,240 252,250 276,236 280,180'); H.add(back, C['hair'])
    H.add(S('246,218! 222,226 206,250 208,280 224,296 242,288 252,266 256,240!'), C['hair']); folds(H, S('200,210! 270,210! 270,310! 200,310!'), C['hairL'], None, '244,228,0 222,244,5 214,272,0', '248,242,0 232,260,5 228,286,0')
    tails = H.g('scarf', (232, 226))
    t1 = S('238,216! 214,222 190,244 172,280 166,296! 184,302 204,304! 214,276 230,246 244,230!'); t2 = S('240,220! 226,238 214,276 208,318 210,340! 228,338 244,328! 244,290 250,256 252,230!')
    for t, d in ((t1, '244,222! 218,240 200,276 192,310! 220,310! 250,240!'), (t2, '252,226! 238,260 232,300 230,346! 260,346! 260,226!')):
        tails.add(mv(t, 5, 7), '#1a1030', .16); tails.add(t, C['sc']); tails.add(inter(t, S(d)), C['scS'])
    face_ = S('262,118 300,104 342,106 366,126 377,150 379,167 373.5,184 379,202 376.5,222 366,242 350,258 334,265 316,262 290,247 267,225 254,196 248,156')
    H.add(face_, C['skin'])
    H.add(inter(face_, S('386,146! 376,162 371,184 368,197 373,210 368,228 357,246 352,262 340,274! 400,284! 400,140!')), C['skinS'])
    H.add(inter(face_, S('246,182! 260,200 267,216 280,234 300,250 332,267! 300,284! 240,250!')), C['skinS'])
    H.add(S('266,212! 280,212 300,210 309,217! 298,228 284,230 272,223'), C['blush'], .34)
    eN = dict(o=(273.5, 193.5), i=(316.5, 195.5), lo=[(311, 199.6), (299.5, 201.8), (285, 199.6)]); eF = dict(o=(370, 191), i=(341, 195), lo=[(345.5, 198.8), (354, 200.4), (363, 197.2)])
    eye(H, 'N', up=[(281, 186), (293, 181.6), (306, 184.8)], iris=(297, 191.4, 10), C=C, flick=(-5, -3), crease=6, lash=4.6, **eN)
    eye(H, 'F', up=[(364.5, 184.8), (355, 181.8), (347, 185.6)], iris=(354.4, 190.8, 9), C=C, flick=(3, -2.6), crease=5.5, lash=4.2, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=C, flick=(-5, -1), **eN); shut(bl, 'F', C=C, flick=(3, -1), **eF)
    H.add(S('335,176! 339,194 347,208 353,214 351,222 344,227! 354,226 360,218 356,206 346,192 342,178!'), C['skinS'])
    H.add(B('321,213,0 316.5,220,2.8 321,226.5,3 328,225.4,1.4 331,223,0', cap=False), C['skinS'])
    H.add(S('325,226.4! 330,223 337,224.8 343,227.4 336,229 330,228.8'), C['skinD']); H.add(B('332,186,0 338,203,3.4 342.6,213,5.4 345,217,0', cap=False), C['skinL']); H.add(E(322.6, 219.4, 2.3), C['gold'])
    b = H.g('browN', (297, 167)); b.add(B('268,175,.4 279,167,4.4 292,163.6,6.4 306,165,7 317,168,4.6', cap=False), C['hair'])
    b = H.g('browF', (354, 166)); b.add(B('338,168,4.6 347,163.8,6.6 359,164.4,5 371,172,.4', cap=False), C['hair'])
    H.add(E(333, 158, 3.4), C['cord'])
    mouths(H, (315, 243), (359, 242.4), (339, 243.4), C, up=7.6, lo=10, calm=(-1.6, -1.4))
    # hairline, then the scarf over it
    hl = S('377,162! 368,146 352,136 338,133 326,127! 312,135 290,150 272,170 262,194 252,200! 246,180 250,150 270,120 320,98 368,110 383,140!')
    H.add(inter(mv(hl, 3, 7), face_), C['skinS']); H.add(hl, C['hair']); folds(H, hl, C['hairL'], None, '326,116,0 296,138,3.5 268,176,0', '334,118,0 352,128,3 370,146,0')
    sc_ = S('381,154! 389,124 374,96 340,78 298,74 256,90 230,124 218,166 216,200 226,228! 242,226 254,212 257,192! 264,164 286,138 316,122 346,121 366,130')
    H.add(inter(mv(sc_, 3, 7), U(face_, hl)), '#160b10', .45); H.add(sc_, C['sc'])
    H.raw(stamp(lattice(sc_, 22, 20, inset=7, x0=6, y0=8), DOT), C['scD'])
    H.add(inter(sc_, S('346,70! 368,92 372,112 366,130 384,160! 400,150! 400,70!')), C['scS'])
    folds(H, sc_, C['scS'], .9, '230,222,0 232,180,9 262,124,7 310,96,0', '234,224,0 246,190,6 266,146,5 300,120,0', '226,216,0 222,176,6 236,128,0', '240,224,0 248,206,4 254,190,0')
    bd = inter(sc_, cut(sc_, mv(sc_, -2, -8))); bd = inter(bd, S('252,214! 248,150 280,110 350,96 400,140! 390,160! 340,134 290,150 266,170 262,212!')); H.add(bd, C['cord'])
    H.add(drop(inter(rim(sc_, 2.2), S('200,60! 330,60! 250,110! 220,220! 200,220!')), 3), C['scL'])
    kn = S('226,206! 240,202 252,212 252,228 240,238 226,234 220,222'); H.add(mv(kn, 2, 4), C['scS']); H.add(kn, C['sc']); H.add(inter(kn, S('240,200! 244,220 234,240! 260,240! 260,200!')), C['scS'])
    H.add(U(E(258, 222, 3.2), cut(E(258, 232, 6, 7), E(258, 232, 3.6, 4.6))), C['gold'])


def moods(P):
    f = lambda m, **k: {**face(m), 'show': k.pop('show'), **k}
    P.moods = dict(
        calm=f('calm', show='m.calm handN.relax handF.relax', torso=0, armN=5, foreN=-16, armF=-4, foreF=6),
        warm=f('warm', show='m.warm handN.offer handF.relax', torso=(3, 2, 0), head=(7, 3, 2), armN=6, foreN=-70, handN=-10, armF=-6, foreF=14),
        uneasy=f('uneasy', show='m.uneasy handN.relax handF.back', torso=(-2, -3, 2), head=(-6, -4, 5), armN=(2, 4, -6), foreN=-10, armF=(14, -4, -6), foreF=88, handF=6),
        afraid=f('afraid', show='m.afraid handN.fist handF.back', torso=(-6, -8, 4), head=(-3, 0, 11), armN=(18, 8, -14), foreN=-160, handN=10, armF=(8, -6, -13), foreF=80, handF=4),
        sad=f('sad', show='m.sad handN.relax handF.relax', torso=(3, 2, 6), head=(11, 6, 12), armN=(-6, 4, 6), foreN=-22, armF=(-2, -4, 6), foreF=20),
        angry=f('angry', show='m.angry handN.fist handF.fist', torso=(6, 6, 0), head=(1, 6, 2), armN=(26, 0, -4), foreN=-42, handN=0, armF=(-22, 2, -4), foreF=20),
        resolute=f('resolute', show='m.resolute handN.fist handF.relax', torso=(1, 0, -3), head=(-3, 2, -6), armN=(44, -2, 2), foreN=-90, handN=-16, armF=(-6, 2, 2), foreF=6),
        surprised=f('surprised', show='m.surprised handN.open handF.open', torso=(-5, -6, -2), head=(-5, -2, -2), armN=(26, 2, -8), foreN=-172, handN=-6, armF=(-16, 0, -8), foreF=-136, handF=-6),
    )
    P.gestures = dict(
        offer={'show': 'handN.offer', 'armN': -20, 'foreN': -62, 'handN': -10},
        chest={'show': 'handN.back', 'armN': 20, 'foreN': -132, 'handN': 34},
        stop={'show': 'handN.open', 'armN': -46, 'foreN': -78, 'handN': -40},
        point={'show': 'handN.point', 'armN': -40, 'foreN': -52, 'handN': 0},
        hold={'show': 'handN.back handF.back', 'armN': 12, 'foreN': -116, 'handN': 10, 'armF': 14, 'foreF': 84, 'handF': 4},
    )
    P.gestures['scarf'] = {'show': 'handN.fist', 'armN': 42, 'foreN': -188, 'handN': 0}   # takes hold of its end
    P.gestures['raise'] = {'show': 'handN.open', 'armN': 30, 'foreN': -196, 'handN': 0}
    P.spots = {'face': [322, 230, 'head'], 'eyes': [326, 226, 'head'], 'hand': [214, 640, 'handN'], 'scarf': [290, 136, 'head'], 'scissors': [308, 470, 'snips']}
