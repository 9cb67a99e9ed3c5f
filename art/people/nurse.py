"""The nurse, on her way home: hijab, white coat, her watch on the pocket, a basket. Faces left."""
from parts_bus import *
C = dict(skin='#B3764E', skinS='#874C39', skinD='#5C2F2B', skinN='#6C3A31', skinL='#CF966C', blush='#B4573F', lid='#94573F', nail='#D6A283', palm='#C58C66',
         white='#EDDFCE', wshade='#9B7C73', iris='#3A1E13', iris2='#693A1E', pupil='#180C0B', lash='#20131A',
         lipU='#84313B', lipL='#B5535A', lipH='#D07F7C', line='#45181F', mouth='#3C141A', hair='#2A1A20',
         h='#CB3D74', hS='#8F2458', hL='#E8729B', hD='#6A1846', cap='#571A45',
         c='#F1E8D8', cS='#C3B3B8', cL='#FFFAEF', cD='#94838F', k='#7D9CC6', kS='#53709F', kD='#3A5280', kL='#A6BFDD', pr='#E9DFC9',
         s='#5E6EA0', sS='#414E7C', jute='#D3A050', juteS='#9C6B33', juteL='#E9C37E', ind='#2F3F73', steel='#D5DADC', steelS='#8B959C', brass='#DDAE4E')

def build():
    P = Puppet('nurse', 'left'); R = P.root
    legs(R)
    T = R.g('torso', (306, 650))
    far_upper(T)
    body(T.g('body'))
    bag(T.g('bag', (416, 400)))
    drape(T.g('drape'))
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
        surprised={'show': 'handN.open', 'torso': (5, 5, -3), 'head': (6, 3, -4), 'armN': (-32, 3, -6), 'foreN': 170, 'handN': 14, 'armF': (10, 0, -6), 'foreF': 14, 'handF': 10, 'watch': -5},
    ))
    P.gestures = dict(
        offer={'show': 'handN.offer', 'torso': -2, 'armN': 42, 'foreN': 56, 'handN': 4},
        chest={'show': 'handN.back', 'head': (-5, -3, 5), 'armN': 6, 'foreN': 114, 'handN': 18},
        stop={'show': 'handN.open', 'torso': (2, 0, -2), 'armN': 66, 'foreN': 44, 'handN': 52},
        point={'show': 'handN.point', 'torso': (-3, -3, 0), 'armN': 64, 'foreN': 34, 'handN': -4},
        hold={'show': 'handN.fist', 'torso': 2, 'armN': (4, -6, -4), 'foreN': 96, 'handN': 8, 'armF': (-4, 6, -4), 'foreF': -70, 'handF': -6, 'bag': (8, -34, -8)},
    )
    P.gestures['raise'] = {'show': 'handN.open', 'armN': (-34, 2, -5), 'foreN': -150, 'handN': 6}
    P.spots = dict(face=(276, 292, 'head'), eyes=(272, 240, 'head'), hand=(432, 666, 'handN'), watch=(376, 520, 'watch'), bag=(462, 660, 'bag'), scarf=(320, 160, 'head'))
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
    kam = S('210,440! 180,560 146,660 134,760 122,846! 150,858 180,852 212,866 250,872 286,862 320,868 356,876 396,864 430,858 456,862 480,844! 474,760 468,660 440,560 410,440!')
    b.shadow(kam, 7, 10, .2); b.add(kam, C['k'])
    b.add(inter(kam, S('424,560! 410,700 404,790 396,880! 500,880! 500,560!')), C['kS'])
    for f in ('206,770,0 192,810,10 180,880,16', '166,770,0 158,810,5 150,870,8', '262,760,0 256,800,10 250,890,22', '330,770,0 334,810,7 320,890,14', '372,770,0 370,820,10 356,890,18'): b.add(inter(kam, B(f, cap=False)), C['kS'], .8)
    hem = cut(kam, mv(kam, 0, -24)); b.add(hem, C['ind'])
    foot = lambda x: inter(hem, S('%g,700! %g,700! %g,900! %g,900!' % (x-1, x+1, x+1, x-1))).bounds[3]
    b.raw(stamp([(x, round(foot(x)-12)) for x in range(144, 470, 22)], LEAF), C['pr'])
    coat = S('232,362! 204,374 176,394 162,424 166,470 162,520 150,580 140,640 130,706 124,772! 212,790 276,790! 268,700 262,600 266,520 272,440! 322,440! 318,520 322,600 336,700 350,794! 420,788 478,770! 476,706 470,640 456,580 446,520 450,470 454,424 442,396 412,374 372,358!')
    top = cut(inter(kam, S('262,500! 326,500! 336,600! 352,880! 250,880! 256,600!')), hem); b.add(top, C['k'])
    b.raw(stamp(lattice(top, 26, 30, inset=7, x0=6), DOT3), C['pr'], .9)
    b.add(inter(top, S('300,430! 296,600 308,880! 362,880! 336,600 326,430!')), C['kS'], .8)
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
    # the watch, pinned on
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
    strap = B('402,384,13 424,440,13 442,520,12 446,600,12'); strap2 = B('428,440,9 470,520,10 488,596,10')
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
    F.kids[-1].kids[-1].var = False   # the only one

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
    hood = S('208,250 207,212 220,170 252,134 300,119 350,123 388,150 408,196 411,242 402,288 386,320 382,350 390,388! 336,414 272,418 212,394! 220,362 228,338 212,308 207,280')
    hole = S('222,240 224,208 244,187 284,180 322,190 343,216 350,252 345,286 328,314 300,334 268,338 242,324 222,290 216,262')
    face = S('240,170 290,160 340,174 353,214 351,262 342,290 320,316 294,329 270,331 250,322 235,303 227,282 222.5,257 229,234 225.5,214 229,190')
    H.shadow(hood, 4, 8, .2); H.add(hood, C['h'])
    H.add(inter(hood, S('344,110! 380,150 390,200 382,250 376,290 362,318 330,342 286,358 254,362 250,376 268,392 286,420! 430,420! 430,110!')), C['hS'])
    cap = S('219,232! 221,202 240,180 285,168 332,179 352,210 355,232! 346,212 322,192 285,182 246,190 227,208'); H.add(cap, C['cap'])
    f = inter(face, hole); H.add(f, C['skin'])
    H.add(inter(f, S('340,186! 334,212 337,240 329,258 317,276 309,294 294,309 272,319 258,332! 380,350! 380,186!')), C['skinS'])
    H.add(inter(f, cut(f, mv(hole, 2, 8))), C['skinS'])
    H.add(S('300,259! 314,258 326,262! 319,272 307,275 298,268'), C['blush'], .34); H.add(S('227,258! 238,258 246,264! 241,271 230,270'), C['blush'], .26)
    # tired: a soft fold below each eye
    H.add(S('284,252! 293,255 306,256 317,252.5! 309,258.6 296,259.6 288,256'), C['skinS'], .42); H.add(S('236,249.6! 243,252 254,250.6! 249,255 241,255'), C['skinS'], .38)
    eN = dict(o=(320, 240.5), i=(282, 242), lo=[(288, 245.8), (300, 248), (312, 246)]); eF = dict(o=(230, 238), i=(258, 241.4), lo=[(253, 244.8), (245, 246.6), (236, 244)])
    eye(H, 'N', up=[(313, 234.8), (300, 231.8), (288, 235)], iris=(299, 239.8, 9), C=C, flick=(5, -3), crease=6, lash=4.2, **eN)
    eye(H, 'F', up=[(236, 233.2), (244.5, 231.4), (252.5, 234.4)], iris=(243.8, 238.6, 8.2), C=C, flick=(-2.5, -2.6), crease=5.5, lash=4, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=soft(C), flick=(5, -1), **eN); shut(bl, 'F', C=soft(C), flick=(-2.5, -1), **eF)
    N = H.g('nose')
    N.add(S('263,224! 269,234 272,248 278,261 281,269 276,276 267,278.4 256,277! 261,271 266,262 265,246! 264,234'), C['skinS'])
    N.add(S('248.6,262.4! 249.4,268.6 253.4,274.4 262,277.8 267,273.6 272.4,275 277.4,269 275.4,262.4 269,258.6 265.6,248 262,232! 257,247'), C['skin'])
    N.add(B('261,228,0 255,246,1.6 249,258,2 247.4,264,2.2 250,270.6,1.6 254,273.4,0', cap=False), C['skinS']); N.add(B('262,234,0 258,247,3.8 253.4,257,4.6 253.4,263,0', cap=False), C['skinL'])
    N.add(S('255.6,273.8! 260,271.6 264.4,273.6 268.6,276 263.4,277.8 259,277'), C['skinD']); N.add(B('277,262,0 280.6,268.6,2 276.6,274,1.6 271.6,275,0', cap=False), C['skinS'])
    N.add(E(275.4, 266.6, 1.8), C['brass'])
    b = H.g('browN', (303, 218)); b.add(B('331,225,.4 320,216,3.8 305,211.6,5.2 292,212,5.8 280,214.6,4.2', cap=False), C['hair'])
    b = H.g('browF', (245, 217)); b.add(B('262,214.4,4.2 254,211.4,5.6 243.5,212.2,4.6 231,220.6,.4', cap=False), C['hair'])
    mouths(H, (243, 297), (286, 298), (261, 298), C, up=7.4, lo=9.4, faces='left', warm=dict(teeth='full', line='-1,-5 -.5,0 0,1 .5,0 1,-5', low='-.6,6.4 0,8 .6,6.4'))
    # folds of the scarf: from the far temple over the crown, and wrapped under the chin
    cloth = cut(hood, hole, cap)
    H.add(inter(cloth, U(*[B(x, cap=False) for x in ('224,190,0 254,152,6 312,138,9 372,166,7 404,214,0', '300,172,0 346,176,7 376,204,10 388,250,9 380,300,0', '352,220,0 366,252,8 366,296,9 346,332,0', '230,330,0 262,354,9 318,348,10 362,318,0', '222,374,0 270,388,9 330,376,10 380,344,0')])), C['hD'], .55)
    H.add(inter(cloth, U(*[B(x, cap=False) for x in ('236,170,0 264,146,3.4 312,132,0', '330,170,0 360,182,3 384,210,0', '238,338,0 272,350,3 314,341,0', '236,368,0 274,379,3 318,369,0')])), C['hL'], .85)
    H.add(inter(cloth, cut(hole.buffer(5), cap.buffer(.5), S('190,120! 380,120! 380,226! 190,226!'))), C['hL'], .75)
    H.add(drop(inter(rim(hood, 2.8), S('190,100! 344,100! 240,170! 226,330! 190,340!')), 3), C['hL'])
