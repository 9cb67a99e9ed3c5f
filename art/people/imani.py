"""Imani, a student: Deaf, a turquoise hearing aid, varsity jacket, afro puff. Faces right."""
from parts_party import *
C = dict(skin='#71442F', skinS='#4B2A28', skinD='#2C1719', skinN='#3B2022', skinL='#925F42', blush='#8A4438', lid='#5C3529', nail='#A8745A', palm='#B07C5E',
         white='#EDE0D0', wshade='#7F6560', iris='#24120D', iris2='#4A2817', pupil='#0E0707', lash='#140B0D',
         lipU='#5A2730', lipL='#964A4C', lipH='#B76C66', line='#2E1217', mouth='#2B0F13',
         hair='#1E1519', hairL='#3C2C31', hairH='#57424A',
         j='#2D55A5', jS='#1C3774', jL='#5079C4', cr='#EDE2C8', crS='#C2AE8C', crL='#FBF4E2', or_='#E0552F', orS='#A83A22', ye='#F0B441', tee='#F4EBD8', teeS='#CDBFA6',
         d='#3A4A63', dS='#25324A', dL='#586A86', aid='#37C2B4', aidS='#1F8A83', gold='#EDBE55')

def build():
    P = Puppet('imani'); R = P.root
    legs(R.g('legs', (306, 640)))
    T = R.g('torso', (306, 640))
    AF = T.g('armF', (392, 350))
    up = S('372,322! 392,316 410,330 420,366 428,420 432,470 416,490 394,482 384,430 376,380!')
    AF.shadow(up, 6, 8, .18); AF.add(up, C['cr']); AF.add(inter(up, S('404,310! 406,380 410,430 408,500! 450,500! 450,310!')), C['crS'])
    # neck + tee + jacket
    body = T.g('body')
    neck = S('266,214! 268,262 260,302! 302,336 350,300! 342,270 348,238!')
    J = S('256,296! 236,304 210,320 202,346 210,392 216,440 216,500 210,560 206,640! 300,656 402,640! 404,560 400,500 404,440 412,396 408,350 396,324 372,306 350,294! 330,300 280,302')
    body.shadow(J, 7, 10, .2)
    body.add(neck, C['skin']); body.add(inter(neck, S('258,220! 270,256 292,278 316,290 328,306 326,340! 360,340! 356,230!')), C['skinN'])
    tee = inter(S('262,300! 282,322 306,332 332,320 348,296! 366,330 362,652! 276,652! 262,420'), S('200,280! 420,280! 420,636! 300,650 200,636!')); body.add(tee, C['tee'])
    # poster sun on the tee
    sun = inter(E(314, 452, 52), tee); body.add(inter(sun, S('240,380! 400,380! 400,452! 240,452!')), C['or_'])
    for y in (460, 474, 488, 501): body.add(inter(sun, S('240,%d! 400,%d! 400,%d! 240,%d!' % (y, y, y+8-(y-460)//10, y+8-(y-460)//10))), C['ye'])
    body.add(inter(tee, S('262,300! 286,330 296,420 294,540 300,656! 262,656!')), C['teeS']); 
    for f in ('330,520,0 318,580,5 324,650,8', '344,360,0 334,400,5 340,440,0'): body.add(inter(tee, B(f, cap=False)), C['teeS'])
    nk = S('262,298! 282,322 306,333 332,321 348,294! 354,302! 335,332 306,344 279,333 256,306!'); body.add(nk, C['or_'])
    lp = cut(J, S('264,290! 286,340 294,420 296,540 292,660! 420,660! 420,280!')); rp = cut(J, S('360,280! 352,330 346,420 346,540 350,660! 180,660! 180,280!'))
    for p in (lp, rp): body.add(inter(mv(p, 7 if p is lp else -4, 6), tee), '#4a3a3a', .3); body.add(p, C['j'])
    body.add(inter(rp, S('404,300! 380,350 376,420 384,500 380,660! 430,660! 430,300!')), C['jS'], .9)
    body.add(inter(lp, U(B('232,400,0 262,420,8 286,420,0', cap=False), B('216,520,0 250,540,9 288,530,0', cap=False), B('222,350,0 234,390,7 226,440,0', cap=False))), C['jS'], .8)
    body.add(inter(rp, U(B('400,410,0 372,440,8 352,444,0', cap=False), B('400,540,0 372,560,8 352,556,0', cap=False))), C['jS'])
    # welt pockets, snaps, patch
    body.add(S('228,548! 262,520! 269,527! 235,556!'), C['cr']); body.add(S('232,553! 235,556! 269,527! 272,531! 237,561!'), C['jS'])
    body.add(S('368,520! 390,546! 384,551! 362,526!'), C['crS'])
    body.raw(stamp([(284, 380), (288, 430), (289, 480), (288, 530), (286, 580)], 'm-4.5 0c0-6 9-6 9 0c0 6-9 6-9 0z'), C['cr'])
    pt = S('374,392! 388,386 398,394! 396,418 384,430! 372,418'); body.add(pt, C['cr']); body.raw('M384 396l4 8 8 1-6 6 1 8-7-4-6 4 1-8-6-6 8-1z', C['or_'])
    # ribbed hem + collar
    for p in (lp, rp):
        e = 626 if p is lp else 620; f = 612 if p is lp else 602
        hm = inter(p, S('180,612! 300,%d 420,%d! 420,670! 180,670!' % (e, f))); body.add(hm, C['jS'])
        for o, c_ in ((8, 'or_'), (20, 'cr')): body.add(drop(inter(hm, S('180,%d! 300,%d 420,%d! 420,%d! 300,%d 180,%d!' % (612+o, e+o, f+o, f+o+6, e+o+6, 618+o))), 30), C[c_])
    ck = (S('247,294 254,286 262,292 274,326 292,362! 280,362 258,342 244,312'), S('352,286 362,290 371,304 366,336 351,364! 345,340 345,306'))
    for c_ in ck: body.add(inter(mv(c_, 3, 6), J), C['jS']); body.add(c_, C['jS']); 
    body.add(B('252,294,2.6 262,324,3.2 284,356,1.6', cap=False), C['or_']); body.add(B('360,296,2.6 360,324,3.2 351,352,1.6', cap=False), C['or_'])
    body.add(drop(inter(rim(lp, 2.6), S('180,280! 262,280! 262,610! 180,610!')), 3), C['jL'])
    # ---- far forearm over the body
    A2 = T.g('armF.over', (392, 350), follow='armF')
    FF = A2.g('foreF', (412, 470))
    fo = S('392,470 402,454 420,452 434,468 436,500 434,540 430,566! 400,566! 394,530 390,500')
    cu = S('396,560! 432,560! 434,588! 400,588!')
    FF.shadow(U(fo, cu), 6, 8, .2); FF.add(fo, C['cr']); sides(FF, 'foreF', (fo, C['crS'], None), w=11); FF.add(inter(fo, B('392,484,0 412,494,5 432,486,0', cap=False)), C['crS'])
    FF.add(cu, C['jS']); FF.add(S('398,567! 433,567! 433,571! 398,571!'), C['or_']); FF.add(S('399,577! 434,577! 434,581! 399,581!'), C['cr'])
    HF = FF.g('handF', (416, 586))
    hands(HF, 'F', (416, 584), C, .86, kinds='relax slab offer point fist')
    hands(HF, 'F', (416, 584), C, .86, True, kinds='open')
    head(T.g('head', (302, 272)))
    # ---- near arm
    A1 = T.g('armN', (218, 352))
    ua = S('202,332 222,320 240,336 246,380 242,430 234,476 220,496 196,494 184,474 184,430 188,382 192,350')
    A1.shadow(ua, 7, 9, .24); A1.add(ua, C['j']); cap = S('180,300! 262,300! 254,362! 236,344 212,342 192,358 180,370!'); uc = cut(ua, cap); A1.add(uc, C['cr']); A1.add(inter(uc, S('246,326! 228,360 226,420 214,500! 250,500! 256,400!')), C['crS']); A1.add(inter(ua, S('246,318! 234,340 238,346 254,366! 262,340!')), C['jS'], .8); A1.add(inter(ua, B('186,440,0 208,452,6 240,440,0', cap=False)), C['crS']); A1.add(drop(inter(rim(ua, 2.4), S('170,376! 222,376! 210,500! 170,500!')), 3), C['crL'])
    F1 = A1.g('foreN', (209, 476))
    fo = S('183,478 190,458 208,452 226,460 232,482 230,530 226,566! 194,566! 188,530'); cu = S('190,560! 228,560! 229,588! 194,588!')
    F1.shadow(U(fo, cu), 6, 8, .2); F1.add(fo, C['cr']); sides(F1, 'foreN', (fo, C['crS'], None), w=12); F1.add(inter(fo, B('190,500,0 208,508,5 230,498,0', cap=False)), C['crS'])
    F1.add(cu, C['jS']); F1.add(S('191,567! 228,567! 229,571! 192,571!'), C['or_']); F1.add(S('192,577! 229,577! 229,581! 193,581!'), C['cr'])
    H = F1.g('handN', (211, 586))
    hands(H, 'N', (211, 584), C, .88, kinds='relax thumb open back fist')
    P.moods = moods(1, BODIES); P.gestures = GESTURES_
    P.spots = dict(face=(318, 200, 'head'), eyes=(325, 192, 'head'), hand=(212, 630, 'handN'), aid=(247, 194, 'head'), jacket=(386, 408, 'torso'))
    return P

BODIES = dict(
    calm={'show': 'handN.relax handF.relax', 'armN': 5, 'foreN': -14, 'armF': -4, 'foreF': 4},
    warm={'show': 'handN.relax handF.offer', 'torso': (2, 2, 0), 'head': (6, 2, -2), 'armN': 8, 'foreN': -22, 'armF': -12, 'foreF': -50, 'handF': -14},
    uneasy={'show': 'handN.back handF.relax', 'torso': (-3, -2, 2), 'head': (6, 2, 7), 'armN': (2, 8, -5), 'foreN': -98, 'handN': 6, 'armF': (0, -3, -5), 'foreF': 0},
    afraid={'show': 'handN.open handF.fist', 'torso': (-6, -8, 2), 'head': (-3, 0, 12), 'armN': (2, 6, -12), 'foreN': -118, 'handN': -34, 'armF': (8, -6, -10), 'foreF': 84, 'handF': 20},
    sad={'show': 'handN.relax handF.relax', 'torso': (7, 4, 7), 'head': (12, 9, 17), 'armN': (-5, 2, 6), 'foreN': -6, 'armF': (-7, 0, 6), 'foreF': -2},
    angry={'show': 'handN.fist handF.fist', 'torso': (5, 6, 0), 'head': (5, 8, 4), 'armN': (22, 0, -4), 'foreN': -36, 'handN': -6, 'armF': (-18, 2, -4), 'foreF': 24, 'handF': 6},
    resolute={'show': 'handN.fist handF.relax', 'torso': (1, 0, -3), 'head': (-3, 2, -8), 'armN': (44, -4, 2), 'foreN': -96, 'handN': -14, 'armF': (-6, 2, 2), 'foreF': 4},
    surprised={'show': 'handN.open handF.open', 'torso': (-4, -6, -2), 'head': (-4, -2, -3), 'armN': (18, 2, -8), 'foreN': -186, 'handN': 14, 'armF': (-20, -2, -8), 'foreF': -128, 'handF': -4},
    unsteady={'show': 'handN.relax handF.relax', 'torso': (-7, -10, 6), 'head': (-12, -8, 12), 'armN': (12, 0, 6), 'foreN': -6, 'handN': -6, 'armF': (0, 9, 6), 'foreF': 3, 'handF': 6},
)
GESTURES_ = dict(
    offer={'show': 'handF.offer', 'torso': 2, 'armF': -16, 'foreF': -66, 'handF': -10},
    chest={'show': 'handN.back', 'armN': 30, 'foreN': -146, 'handN': 16},
    stop={'show': 'handF.open', 'armF': -34, 'foreF': -100, 'handF': -30},
    point={'show': 'handF.point', 'torso': 2, 'armF': -18, 'foreF': -70, 'handF': -4},
    raise_={'show': 'handN.open', 'armN': 34, 'foreN': 128, 'handN': 10},
    hold={'show': 'handN.fist handF.fist', 'armN': 10, 'foreN': -98, 'handN': -4, 'armF': 6, 'foreF': 92, 'handF': 4},
)
GESTURES_.update({'raise': GESTURES_.pop('raise_'),
    'sign-help': {'show': 'handN.thumb handF.slab', 'torso': 1, 'armN': 32, 'foreN': -120, 'handN': -2, 'armF': -6, 'foreF': 92, 'handF': 4},
    'sign-stop': {'show': 'handN.back handF.slab', 'torso': 2, 'armN': 34, 'foreN': -128, 'handN': 8, 'armF': -6, 'foreF': 92, 'handF': 4}})

def legs(L):
    """Slim jeans, the weight on the near leg, the far knee forward."""
    far = S('296,640! 402,630! 416,690 424,760 418,822 402,862 390,912! 322,912! 330,860 322,800 306,740 296,712!')
    near = S('210,632! 330,632! 334,690 320,724 304,716 296,760 290,820 286,870 284,912! 208,912! 206,850 200,800 194,740 197,690')
    tr = U(far, near); L.shadow(tr, 7, 10, .18)
    form(L, far, C['d'], C['dS'], '410,620! 398,690 404,760 396,820 378,860 368,920! 440,920! 440,620!')
    L.add(inter(far, S('290,690! 306,716 330,790 338,850 330,920! 300,920! 290,760!')), C['dS'])
    # worn knee, its tear
    kn = S('346,806 366,794 390,798 398,818 386,838 362,842 346,828'); L.add(inter(kn, far), C['dL'], .5)
    L.add(S('354,816! 374,811 392,815! 376,824 362,823'), C['skin']); L.add(S('354,816! 374,811 392,815! 374,815.5'), C['dS'])
    folds(L, far, C['dS'], .9, '312,726,0 346,744,8 410,736,0', '326,852,0 350,866,7 384,858,0', '334,872,0 356,884,5 378,880,0', '322,790,0 336,800,5 350,800,0')
    form(L, near, C['d'], C['dS'], '322,690! 300,706 286,770 276,840 268,920! 300,920! 310,740!', C['dL'], '180,620! 250,620! 244,920! 180,920!', w=2.8)
    folds(L, near, C['dS'], .9, '306,712,0 276,734,8 222,732,0', '292,742,0 268,754,5 240,756,0', '206,838,0 232,852,7 266,848,0', '204,860,0 226,872,5 252,872,0')
    # pocket and seams
    L.add(inter(near, cut(S('204,640! 256,640! 250,674 226,698 200,704!'), S('200,630! 251,630! 245,671 223,694 196,700!'))), C['dL'], .8)
    L.add(B('384,646,2 376,690,2 366,706,1', cap=False), C['dS'])
    L.add(U(E(250, 652, 2.6), E(206, 700, 2.4)), C['ye'], prec=1)

def head(H):
    import random
    random.seed(4)
    # afro puff: a ring of lobes round an ellipse, plus curl ticks
    lobes = [E(262+64*math.cos(a)+random.uniform(-3, 3), 72+46*math.sin(a)+random.uniform(-3, 3), random.uniform(15, 21)) for a in [i*2*math.pi/13 for i in range(13)]]
    puff = U(E(262, 72, 64, 47), *lobes)
    H.add(puff, C['hair'], tol=.9)
    lit = inter(puff, mv(cut(puff, mv(puff, 16, 18)), 0, 0)); H.add(drop(inter(lit, mv(puff, 4, 4)), 20), C['hairL'], tol=.9)
    H.add(drop(inter(rim(puff, 2.2), S('180,0! 330,0! 240,60! 200,130! 170,130!')), 3), C['hairH'])
    H.raw(stamp([(214, 66), (236, 48), (262, 36), (288, 50), (232, 84), (262, 64), (300, 76), (276, 90), (246, 106), (206, 92), (310, 52), (284, 28)], 'm-7 3c1-9 13-10 14-1c-4-5-10-4-14 1z'), C['hairH'], .8)
    hb = S('376,120 352,98 310,90 270,96 240,118 228,152 228,190 236,220 252,236 270,230 280,180')
    H.add(hb, C['hair'])
    face = S('262,122 300,108 342,110 368,130 378,154 379,170 374,186 380,207 377,230 366,250 350,264 333,268 315,265 288,251 265,227 253,194 248,158')
    H.add(face, C['skin'])
    H.add(inter(face, S('386,150! 375,162 370,184 368,198 373,210 368,228 358,246 353,260 340,274! 400,280!')), C['skinS'])
    H.add(inter(face, S('246,186! 260,202 266,218 280,236 300,252 332,268! 300,284! 240,250!')), C['skinS'])
    # hairline + wrap
    hl = S('372,134! 352,116 322,108 292,112 268,128 258,150 256,178! 244,170 240,140 252,112 284,94 324,90 358,102 380,140!')
    skull = S('377,150 377,132 366,108 342,90 306,83 266,88 240,110 226,146 240,190 300,200')
    hl = mv(cut(inter(hl, skull), S('362,112! 400,104! 400,200! 374,200! 372,128!')), 0, 6)
    H.add(inter(mv(hl, 2, 6), face), C['skinS']); H.add(hl, C['hair'])
    wr = inter(S('228,142! 238,110 262,88 298,77 338,78 368,94 390,116! 390,126! 378,124! 360,113 334,105 300,105 270,117 251,139 243,168!'), skull.buffer(2.5))
    wr = mv(wr, 0, 4)
    H.add(inter(mv(wr, 2, 6), U(hl, face)), '#120a0e', .45); H.add(wr, C['or_']); H.add(inter(wr, S('390,94! 352,100 346,114 360,134! 400,154!')), C['orS'])
    H.raw('M246 140l8-14 8 10zM262 122l10-11 6 13zM283 109l12-7 3 14zM306 102l13-3-2 14zM330 101l13 4-8 11zM351 110l10 10-11 5z', C['ye'])
    H.add(drop(inter(rim(wr, 2), mv(wr, 0, 0)), 2), '#F08A5E')
    er = S('264,182 256,174 247,178 243,192 248,211 255,221 263,217 268,200')
    eN = dict(o=(275, 194.5), i=(316, 196.5), lo=[(310.5, 199.8), (299.5, 201.6), (286, 200)]); eF = dict(o=(369, 192), i=(341, 196), lo=[(345.5, 199), (353.5, 200.4), (362.5, 197.8)])
    eye(H, 'N', up=[(282, 187.6), (293, 184), (305, 186.6)], iris=(297, 192.6, 9.2), C=C, flick=(-5, -4), crease=6, lash=4.6, **eN)
    eye(H, 'F', up=[(363.5, 186.4), (354.5, 184), (347, 187.2)], iris=(354, 192, 8.4), C=C, flick=(3, -3.5), crease=5.5, lash=4.4, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=C, flick=(-5, -1), **eN); shut(bl, 'F', C=C, flick=(3, -1), **eF)
    H.add(S('335,178! 338,194 346,208 354,216 351,224 343,228! 354,228 361,220 357,207 346,193 342,180!'), C['skinS'])
    H.add(B('319,213,0 314,221,3 319,228,3.2 327,226.5,1.6 331,224,0', cap=False), C['skinS'])
    H.add(S('323,227.5! 329,224 336,226 344,228.5 336,230.4 329,230'), C['skinD']); H.add(B('330,190,0 336,206,3.6 341,214,6 343,219,0', cap=False), C['skinL'])
    b = H.g('browN', (297, 170)); b.add(S('318,173! 317,165 304,162 288,164 268,177! 286,170 302,169'), C['hair'])
    b = H.g('browF', (354, 169)); b.add(S('337,172! 337.5,164.5 348,161.5 359,163.5 371,174! 358,169 347,169'), C['hair'])
    mouths(H, (312, 244), (359, 243), (338, 244.5), C, up=8.6, lo=11, tw=1.15, calm=(-1.6, -1.4), own=dict(surprised={'up': 6.5, 'lo': 8}))
    lips(H, 'm.unsteady', (314, 246), (356, 245), (334, 244.5), C, up=7.6, lo=10, gu=.4, gl=2.4, curl=(1.2, 2.4), tw=1.15)
    ear(H, er, C, flip=True, cx=257, cy=196)
    # hearing aid: body behind the ear, clear tube, mould
    A_ = H.g('aid', (244, 186))
    bd = S('252,170! 242,172 236,182 235,198 239,212 245,214 246,204 243,194 246,182 254,177!'); A_.add(bd, C['aid']); A_.add(crescent(bd, 4, 20), C['aidS'])
    A_.add(B('252,172,2.6 260,174,2.6 264,184,2.6 261,194,2.4', cap=False), '#D9F2EC'); A_.add(E(259, 197, 4.4, 5), C['aid']); A_.add(B('238,186,1.6 237.6,194,1.6', cap=False), '#D9F2EC')
    H.add(cut(E(257, 230, 9.5, 11), E(257, 230, 6.6, 8.2)), C['gold'])
