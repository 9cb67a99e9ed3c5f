from moods_bus import *
C = dict(skin='#B3764E', skinS='#874C39', skinD='#5C2F2B', skinN='#6C3A31', skinL='#CF966C', blush='#B4573F', lid='#94573F', nail='#D6A283', palm='#C58C66',
         white='#EDDFCE', wshade='#9B7C73', iris='#3A1E13', iris2='#693A1E', pupil='#180C0B', lash='#20131A',
         lipU='#7E3336', lipL='#AB524F', lipH='#C67A6E', line='#45181F', mouth='#3C141A', hair='#2A1A20',
         h='#CB3D74', hS='#8F2458', hL='#E8729B', hD='#6A1846', cap='#571A45',
         c='#F1E8D8', cS='#C3B3B8', cL='#FFFAEF', cD='#94838F', k='#7D9CC6', kS='#53709F', kD='#3A5280', kL='#A6BFDD', pr='#E9DFC9',
         s='#5E6EA0', sS='#414E7C', jute='#D3A050', juteS='#9C6B33', juteL='#E9C37E', ind='#2F3F73', steel='#D5DADC', steelS='#8B959C', brass='#DDAE4E')

def build():
    P = Puppet('nurse', 'left'); R = P.root
    legs(R)
    T = R.g('torso', (306, 650))
    far_upper(T)
    body(T.g('body'))
    drape(T.g('drape'))
    bag(T.g('bag', (416, 400)))
    far_fore(T)
    head(T.g('head', (308, 346)))
    near(T)
    P.moods = moods('left', dict(
        calm={'show': 'handN.relax', 'torso': -1, 'head': (-2, -3, 5), 'armN': -5, 'foreN': 16, 'armF': 2, 'foreF': -58, 'handF': -6},
        warm={'show': 'handN.offer', 'torso': (-3, -3, 0), 'head': (-8, -6, 3), 'armN': 20, 'foreN': 62, 'handN': 6, 'armF': 8, 'foreF': -4, 'watch': 3},
        uneasy={'show': 'handN.fist', 'torso': (4, 5, 2), 'head': (5, 3, 8), 'armN': (6, -6, -4), 'foreN': 126, 'handN': 8, 'armF': (-2, 6, -4), 'foreF': -66, 'handF': -8, 'bag': (-2, -4, -4), 'watch': -4},
        afraid={'show': 'handN.open', 'torso': (7, 9, 4), 'head': (4, 3, 12), 'armN': (-6, -8, -13), 'foreN': 128, 'handN': 18, 'armF': (-2, 8, -13), 'foreF': -84, 'handF': -8, 'bag': (-8, 0, -6), 'watch': -7},
        sad={'show': 'handN.relax', 'torso': (-5, -6, 6), 'head': (-11, -6, 13), 'armN': (9, -4, 9), 'foreN': -2, 'armF': (8, 4, 9), 'foreF': -4, 'bag': (4, 0, 8), 'watch': 5},
        angry={'show': 'handN.fist', 'torso': (-8, -10, 0), 'head': (-3, -11, 2), 'armN': (-32, 5, -3), 'foreN': 98, 'handN': 8, 'armF': (22, -4, -2), 'foreF': -18, 'handF': -8, 'bag': (6, 4, 0), 'watch': 8},
        resolute={'show': 'handN.fist', 'torso': (1, -2, -5), 'head': (1, -5, -7), 'armN': (-42, 4, 0), 'foreN': 82, 'handN': 26, 'armF': (40, -3, 0), 'foreF': -80, 'handF': -20, 'watch': -1},
        surprised={'show': 'handN.open', 'torso': (5, 5, -3), 'head': (6, 3, -4), 'armN': (-22, 2, -6), 'foreN': 152, 'handN': 16, 'armF': (14, 0, -6), 'foreF': -128, 'handF': -10, 'watch': -5},
    ))
    P.gestures = dict(
        offer={'show': 'handN.offer', 'torso': -2, 'armN': 42, 'foreN': 56, 'handN': 4},
        chest={'show': 'handN.back', 'head': (-5, -3, 5), 'armN': 6, 'foreN': 114, 'handN': 18},
        stop={'show': 'handN.open', 'torso': (2, 0, -2), 'armN': 54, 'foreN': 72, 'handN': 38},
        point={'show': 'handN.point', 'torso': -2, 'armN': 56, 'foreN': 44, 'handN': -6},
        hold={'show': 'handN.fist', 'torso': 2, 'armN': (4, -6, -4), 'foreN': 96, 'handN': 8, 'armF': (-4, 6, -4), 'foreF': -70, 'handF': -6, 'bag': (8, -34, -8)},
        time={'show': 'handN.fist', 'head': (-9, -6, 8), 'armN': 8, 'foreN': 104, 'handN': 10, 'watch': (-60, 0, 0), 'lidUN': (0, 0, 3.6), 'lidUF': (0, 0, 3.4), 'irisN': (0, -1, 3), 'irisF': (0, -1, 3)},
    )
    P.gestures['raise'] = {'show': 'handN.open', 'armN': (-34, 2, -5), 'foreN': -150, 'handN': 6}
    P.spots = dict(face=(282, 258, 'head'), eyes=(272, 240, 'head'), hand=(432, 666, 'handN'), watch=(376, 520, 'watch'), bag=(462, 660, 'bag'), scarf=(320, 160, 'head'))
    tidy(R)
    return P

def legs(R):
    """the salwar below the hem: full, gathered, one foot ahead"""
    L = R.g('legs', (306, 650))
    far = S('140,780! 136,850 142,900 132,964! 286,964! 282,900 296,840 300,780!'); nr = S('292,780! 306,850 318,900 322,964! 462,964! 456,900 468,850 470,780!')
    L.shadow(U(far, nr), 7, 10, .18)
    L.add(far, C['s']); L.add(inter(far, U(S('262,780! 244,850 246,964! 300,964! 300,780!'), B('176,850,0 190,900,8 180,964,10', cap=False), B('140,890,0 180,912,8 232,900,0', cap=False))), C['sS'])
    L.add(nr, C['s']); L.add(inter(nr, U(S('436,780! 424,860 424,964! 480,964! 480,780!'), B('356,850,0 366,900,8 372,964,10', cap=False), B('318,892,0 356,912,8 410,898,0', cap=False))), C['sS'])

def body(b):
    kam = S('166,560! 146,660 134,760 122,852! 214,872 304,872 400,862 478,846! 474,760 468,660 446,560!')
    b.shadow(kam, 7, 10, .2); b.add(kam, C['k'])
    b.add(inter(kam, S('420,560! 404,700 404,800 412,880! 500,880! 500,560!')), C['kS'])
    for f in ('206,770,0 190,810,12 180,872,18', '262,640,0 252,740,9 232,880,22', '320,640,0 330,740,8 330,880,20', '372,770,0 378,810,10 380,880,16'): b.add(inter(kam, B(f, cap=False)), C['kS'], .8)
    bd = inter(kam, S('110,826! 214,846 304,846 400,836 490,820! 490,880! 110,890!')); b.add(bd, C['ind']); b.raw(stamp([(x, 856+int(6-abs(x-290)/16)) for x in range(142, 470, 22)], LEAF), C['pr'])
    coat = S('232,362! 204,374 176,394 162,424 166,470 162,520 150,580 140,640 130,706 124,772! 212,790 276,790! 268,700 262,600 266,520 272,440! 322,440! 318,520 322,600 336,700 350,794! 420,788 478,770! 476,706 470,640 456,580 446,520 450,470 454,424 442,396 412,374 372,358!')
    strip = S('256,430! 336,430! 336,800! 250,800!'); mid = inter(S('150,560! 470,560! 470,790! 150,790!'), strip)
    top = S('262,430! 326,430! 336,600! 352,800! 250,800! 256,600!'); b.add(top, C['k'])
    b.raw(stamp(lattice(top, 26, 30, inset=7, x0=6), DOT3), C['pr'], .9)
    b.add(inter(top, S('300,430! 296,600 306,800! 352,800! 336,600 326,430!')), C['kS'], .8)
    b.raw(stamp([(284, y) for y in (536, 566, 596)], 'm-4 0c0-5 8-5 8 0c0 5-8 5-8 0z'), C['kD'])
    b.add(inter(cut(mv(coat, 5, 7), coat), top), C['kD'], .5)
    b.shadow(coat, 5, 9, .18, soft=False); b.add(coat, C['c'])
    b.add(inter(coat, S('470,380! 424,430 410,500 410,580 424,680 426,800! 490,800! 490,380!')), C['cS'])
    for f in ('168,470,0 196,486,9 238,470,0', '160,560,0 202,584,11 258,572,0', '214,600,0 206,690,7 212,790,13', '164,640,0 158,710,6 150,786,10', '390,640,0 396,710,8 392,792,12', '322,610,0 362,616,10 420,590,0', '446,470,0 410,500,10 356,512,0'): b.add(inter(coat, B(f, cap=False)), C['cS'], .9)
    b.add(inter(coat, U(B('272,430,3 264,520,4 262,600,4 268,700,4 276,792,4', cap=False))), C['cS']); b.add(inter(coat, B('322,430,3 319,520,4 322,600,4 336,700,4 350,796,4', cap=False)), C['cL'])
    b.raw(stamp([(332, 560), (336, 610), (342, 660)], 'm-4 0c0-6 8-6 8 0c0 6-8 6-8 0z'), C['cD'])
    for p, r in ((S('356,622! 420,614! 424,686 418,694 366,698 360,690!'), '356,622! 420,614! 421,628! 357,636!'), (S('166,622! 228,628! 224,698 216,704 172,696 164,690!'), '166,622! 228,628! 227.4,641! 165,635!')):
        b.add(mv(p, 2, 4), C['cD'], .55); b.add(p, C['c']); b.add(inter(crescent(p, 7), p), C['cS']); b.add(S(r), C['cL'])
    b.add(drop(inter(rim(coat, 2.6), S('110,350! 256,350! 256,800! 110,800!')), 3), C['cL'])
    # pens in the breast pocket, the watch pinned on the other side
    pp = S('196,512! 244,518! 242,566 236,572 200,566 194,560!'); b.raw('M206 494h5v30h-5zM218 492h5v30h-5z', C['h']); b.raw('M228 496h5v30h-5z', C['ind'])
    b.add(mv(pp, 2, 4), C['cD'], .5); b.add(pp, C['c']); b.add(inter(crescent(pp, 6), pp), C['cS']); b.add(S('196,512! 244,518! 243.6,528! 195.6,522!'), C['cL'])
    w = b.g('watch', (376, 490))
    st = S('370,488! 382,488! 383,512! 370,512!'); dial = E(376.5, 524, 14)
    w.shadow(U(st, dial), 3, 6, .26, soft=False); w.add(st, C['h']); w.add(inter(st, S('377,480! 390,480! 390,520! 378,520!')), C['hS'])
    w.add(S('364,484! 389,483! 389,490! 364,491!'), C['brass']); w.add(dial, C['brass']); w.add(crescent(dial, 4), C['juteS']); w.add(E(376.5, 524, 10), C['cL'])
    w.raw('M375.4 525v-8h2.2v6l5 3.4-1.2 1.8z', C['hair'])

def drape(D):
    """the end of the scarf over the shoulders, thrown back on the near side"""
    d = S('178,398! 206,368 250,348 310,342 372,346 424,372! 446,398 438,424 414,440 372,454 336,478 296,512 262,522 232,506 204,470 184,432')
    D.shadow(d, 4, 9, .24); D.add(d, C['h'])
    D.add(inter(d, S('450,380! 400,400 352,424 312,458 280,494 262,530! 330,530! 460,440!')), C['hS'])
    D.add(inter(d, U(*[B(f, cap=False) for f in ('410,380,0 350,404,12 296,440,10 258,500,0', '232,372,0 226,420,8 246,470,10 262,506,0', '204,390,0 204,430,7 226,470,8 240,492,0', '370,366,0 316,384,9 272,420,8 254,452,0')])), C['hS'], .9)
    D.add(inter(d, U(*[B(f, cap=False) for f in ('392,382,0 340,402,3.4 290,438,0', '222,384,0 216,420,3 230,454,0')])), C['hL'], .8)
    D.add(drop(inter(rim(d, 2.4), S('150,340! 300,340! 250,470! 200,500!')), 3), C['hL'])

def bag(B_):
    strap = B('404,362,13 424,440,13 442,520,12 446,600,12'); strap2 = B('428,440,9 470,520,10 488,596,10')
    bp = S('404,588! 506,578! 528,700 524,742 506,752 424,758 408,748!')
    tf = S('452,552! 492,548! 496,600! 452,604!'); lidt = S('448,548! 470,538 492,540 497,552! 496,560! 449,564!')
    B_.shadow(U(bp, strap), 6, 10, .24)
    B_.add(tf, C['steel']); B_.add(inter(tf, S('478,540! 500,540! 500,610! 480,610!')), C['steelS']); B_.add(lidt, C['steel']); B_.add(inter(lidt, mv(lidt, 0, 9)), C['steelS'])
    B_.add(strap2, C['juteS']); B_.add(strap, C['jute']); B_.add(inter(strap, mv(strap, 8, 1)), C['juteS'])
    B_.add(bp, C['jute']); B_.raw(stamp(lattice(bp, 24, 26, inset=9, x0=8, y0=30), LEAF), C['ind'])
    B_.add(inter(bp, S('404,588! 506,578! 509,602! 403,612!')), C['ind']); B_.add(inter(bp, S('480,570! 494,640 492,770! 540,770! 540,570!')), C['juteS'], .75)
    B_.add(inter(bp, U(B('430,612,0 440,660,7 436,710,0', cap=False), B('470,620,0 476,680,6 470,730,0', cap=False))), C['juteS'], .8)
    B_.add(drop(inter(rim(bp, 2.2), S('390,570! 470,570! 440,760! 390,760!')), 3), C['juteL'])

def far_upper(T):
    A = T.g('armF', (198, 410))
    up = S('218,394! 194,392 174,410 164,456 156,500 152,526 168,546 198,546 212,508 222,450!')
    A.shadow(up, 6, 8, .18); A.add(up, C['c']); A.add(inter(up, S('212,390! 206,450 198,500 188,550! 230,550! 230,390!')), C['cS']); A.add(drop(rim(up, 2.4), 3), C['cL'])

def _fore(g, sleeve, cuff, wrist, name, w):
    g.shadow(U(sleeve, cuff, wrist), 6, 8, .2); g.add(wrist, C['skin']); g.add(sleeve, C['c']); sides(g, name, (wrist, C['skinS'], None), (sleeve, C['cS'], None), w=w)
    g.add(mv(cuff, 0, 4), C['cD'], .5); g.add(cuff, C['cL']); g.add(cut(cuff, mv(cuff, -9, 0)), C['cS'])

def far_fore(T):
    A = T.g('armF.over', (198, 410), follow='armF'); F = A.g('foreF', (178, 526))
    _fore(F, S('152,526 160,508 178,501 197,508 206,530 204,570 201,606! 167,606! 160,570'), S('162,586! 205,586! 204,610! 165,610!'), S('169,600! 200,600! 198,630! 172,630!'), 'foreF', 10)
    F.add(B('156,546,0 178,556,5 204,546,0', cap=False), C['cS'])
    hands(F.g('handF', (185, 626)), 'handF', C, (185, 624), .84, flip=True, relax=hand_relax())

def near(T):
    A = T.g('armN', (428, 412))
    ua = S('398,406 420,386 446,398 460,430 464,480 462,520 450,542 428,548 404,538 396,504 394,452')
    A.shadow(ua, 7, 9, .22); A.add(ua, C['c']); A.add(inter(ua, S('450,390! 442,440 442,500 436,556! 480,556! 480,390!')), C['cS'])
    A.add(inter(ua, U(B('398,500,0 424,514,7 458,500,0', cap=False), B('400,440,0 420,458,6 436,456,0', cap=False))), C['cS']); A.add(drop(inter(rim(ua, 2.4), S('380,380! 430,380! 412,550! 380,550!')), 3), C['cL'])
    A2 = T.g('armN.over', (428, 412), follow='armN'); F = A2.g('foreN', (430, 524))
    _fore(F, S('398,524 408,505 428,499 450,505 462,526 458,570 452,606! 412,606! 403,570'), S('407,586! 457,586! 455,612! 410,612!'), S('415,600! 449,600! 446,632! 418,632!'), 'foreN', 12)
    F.add(B('404,546,0 430,558,6 460,546,0', cap=False), C['cS'])
    hands(F.g('handN', (432, 628)), 'handN', C, (432, 626), .86, flip=True, relax=hand_relax(), fist=hand_fist(), back=hand_back(), open=hand_open(.8), point=hand_point(), offer=hand_offer())

def head(H):
    hood = S('211,252 213,214 226,176 256,138 298,119 344,126 378,152 396,194 400,238 393,284 378,318 378,350 388,388! 336,414 272,418 214,394! 222,362 230,338 214,310 207,282')
    hole = S('222,240 226,208 248,189 286,183 322,192 342,218 348,254 342,290 322,318 292,335 262,335 238,320 221,288 216,262')
    face = S('240,170 290,160 340,174 352,214 350,262 340,290 318,314 292,327 270,328.5 250,320 236,302 228,282 221.5,257 229,233 224.5,214 229,190')
    H.shadow(hood, 4, 8, .2); H.add(hood, C['h'])
    H.add(inter(hood, S('366,130! 376,180 366,230 370,280 352,320 320,342 270,352 224,340! 200,420! 420,420! 420,130!')), C['hS'])
    H.add(inter(hood, S('216,200! 222,240 214,270 224,310 236,336! 190,340! 190,190!')), C['hS'])
    cap = S('220,224! 226,196 246,178 286,171 326,180 350,208! 344,224! 322,192 286,183 248,190 226,208'); H.add(cap, C['cap'])
    f = inter(face, hole); H.add(f, C['skin'])
    H.add(inter(f, S('336,180! 331,210 334,240 326,258 313,276 305,294 290,309 268,318 254,330! 380,345! 380,180!')), C['skinS'])
    H.add(inter(f, cut(f, mv(hole, 3, 9))), C['skinS'])
    H.add(S('296,258! 312,257 326,261! 318,272 304,276 294,268'), C['blush'], .3); H.add(S('227,258! 238,258 246,264! 241,271 230,270'), C['blush'], .26)
    # tired: a soft fold below each eye
    H.add(S('279,251! 289,254 305,256 319,252! 311,260 295,262 284,257'), C['skinS'], .5); H.add(S('233,248! 241,252 256,250! 250,256 239,256'), C['skinS'], .45)
    eN = dict(o=(320, 240.5), i=(282, 242), lo=[(288, 245.8), (300, 248), (312, 246)]); eF = dict(o=(230, 238), i=(258, 241.4), lo=[(253, 244.8), (245, 246.6), (236, 244)])
    eye(H, 'N', up=[(313, 234.8), (300, 231.8), (288, 235)], iris=(299, 239.8, 9), C=C, flick=(5, -3), crease=6, lash=4.2, **eN)
    eye(H, 'F', up=[(236, 233.2), (244.5, 231.4), (252.5, 234.4)], iris=(243.8, 238.6, 8.2), C=C, flick=(-2.5, -2.6), crease=5.5, lash=4, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=C, flick=(5, -1), **eN); shut(bl, 'F', C=C, flick=(-2.5, -1), **eF)
    N = H.g('nose')
    N.add(S('262,222! 270,232 275,248 282,261 285,270 280,277 268,279.5 256,278! 262,272 268,262 266,246! 264,232'), C['skinS'])
    N.add(S('247,262! 248,269 252.5,275 263,279 268,274.5 274,276 280.5,270 278,262 270,258 267,246 262,230! 256,246'), C['skin'])
    N.add(B('261,226,0 254,246,1.8 247.4,258,2.2 245.8,264,2.4 248.6,271,1.8 253,274,0', cap=False), C['skinS']); N.add(B('262,232,0 257,247,4.2 252,257,5 252,263,0', cap=False), C['skinL'])
    N.add(S('255,274.4! 260,271.8 265,274.2 270,276.8 264,278.8 259,278'), C['skinD']); N.add(B('280,262,0 284,269,2.2 280,275,1.8 274,276,0', cap=False), C['skinS'])
    H.add(B('288,274,0 295,284,2.2 296,294,0', cap=False), C['skinS'])
    b = H.g('browN', (303, 218)); b.add(B('332,223,.4 319,215,4.4 304,212,6.2 291,213.4,6.8 279,217.4,4.6', cap=False), C['hair'])
    b = H.g('browF', (245, 217)); b.add(B('263,216.8,4.6 254.5,212.4,6.4 243.5,212.4,5.2 230,220,.4', cap=False), C['hair'])
    mouths(H, (242, 297), (287, 298), (261, 298), C, up=6.8, lo=9, faces='left', warm=dict(teeth='full', line='-1,-5 -.5,0 0,1 .5,0 1,-5', low='-.6,6.4 0,8 .6,6.4'))
    # folds of the scarf: from the far temple over the crown, and wrapped under the chin
    H.add(inter(cut(hood, hole, cap), U(*[B(x, cap=False) for x in ('232,196,0 262,152,7 318,140,9 372,178,0', '330,186,0 360,196,8 384,232,10 384,290,0', '346,222,0 364,252,8 366,300,9 350,336,0', '222,330,0 262,356,10 320,346,10 360,312,0', '224,372,0 270,388,9 330,374,10 376,340,0')])), C['hD'], .55)
    H.add(inter(cut(hood, hole, cap), U(*[B(x, cap=False) for x in ('244,178,0 270,148,3.4 316,132,0', '344,184,0 366,202,3.2 386,236,0', '232,334,0 268,348,3.4 314,338,0', '236,366,0 274,378,3 318,368,0')])), C['hL'], .85)
    H.add(inter(hood, cut(hole.buffer(4.6), hole, cap.buffer(.5), S('190,120! 380,120! 380,215! 190,215!'))), C['hL'], .7)
    H.add(drop(inter(rim(hood, 2.8), S('190,100! 344,100! 240,170! 220,300! 190,300!')), 3), C['hL'])
