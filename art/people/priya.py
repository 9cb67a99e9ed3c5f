"""Priya, a friend: in an active-user wheelchair, undercut bob, ikat kurta over jeans, a phone. Faces left."""
from parts_party import *
C = dict(skin='#AE7049', skinS='#7A4431', skinD='#4C2522', skinN='#5F342A', skinL='#CE9468', blush='#A4553F', lid='#9C6141', nail='#D9A684', palm='#C48D68',
         white='#EFE2D2', wshade='#93766C', iris='#2E1710', iris2='#5B331C', pupil='#120A0A', lash='#170D12',
         lipU='#7B2F3B', lipL='#AE5058', lipH='#CB7A76', line='#3A141B', mouth='#360F17',
         hair='#1D1722', hairL='#3D3547', hairH='#5D5468', buzz='#3A2A2C',
         k='#B92F69', kS='#7B1D50', kL='#DD6391', kD='#55123C', cr='#EFE3C8', crS='#C0AB8E', mar='#EBA533',
         d='#46566F', dS='#2C384F', dL='#687A95', dk='#2A2530', dkL='#57505F', tyre='#2B2730', steel='#C6CBCB', steelS='#8A9096', shirt='#F1E6D0')
HIP = (312, 676); S_N, E_N, W_N = (402, 424), (406, 538), (408, 642); S_F, E_F, W_F = (216, 424), (206, 538), (206, 640)
RIM_N, RIM_F = (430, 588), (146, 588)      # where the wrists are when the hands lie on the rims
PAT = 'm0-10l7 10-7 10-7-10zm0 5l-3.500 5 3.500 5 3.500-5z'.replace('3.500', '3.5')

def build():
    P = Puppet('priya', 'left'); R = P.root
    chair(R.g('chair')); lap(R.g('lap', HIP))
    T = R.g('torso', HIP)
    AF = T.g('armF', S_F)
    up = S('236,398! 214,392 200,406 192,440 186,490 184,530 194,552 216,554 228,540 232,490 238,440!')
    AF.shadow(up, 6, 8, .18); form(AF, up, C['k'], C['kS'], '226,444! 222,460 216,510 214,570! 260,570! 260,444!', C['kL'], '170,390! 222,390! 206,560! 170,560!')
    AF.raw(stamp([(208, 436), (204, 470), (210, 504)], PAT), C['cr'], .9)
    body(T.g('body'))
    A2 = T.g('armF.over', S_F, follow='armF'); F = A2.g('foreF', E_F)
    fo = S('186,540! 228,540! 228,566 223,604 218,634 217,646! 195,646! 193,610 187,570'); cf = S('182,534 193,522 207,519 221,523 230,534 231,552! 207,562 182,555!')
    F.shadow(fo, 6, 8, .2); F.add(fo, C['skin']); F.add(cf, C['k']); sides(F, 'foreF', (cut(fo, cf), C['skinS'], None), (cf, C['kS'], None), w=10); F.add(inter(cf, S('170,542! 207,551 240,540! 240,570! 170,570!')), C['mar'])
    HF = F.g('handF', W_F)
    ph = HF.g('phone.up', var=True); sl = mv(rot(S('-19,-38! -15,-42! 15,-42! 19,-38! 19,38! 15,42! -15,42! -19,38!'), 90), 206, 686); ph.add(sl, C['dk']); ph.add(sc(sl, .88, .82), '#BFE3EA')
    hands(HF, 'F', W_F, C, .84, True, kinds='relax offer point'); hands(HF, 'F', W_F, C, .84, kinds='open back wrap')
    H = T.g('head', (308, 284)); head(H); shift(H, 4, 68)
    near_wheel(R.g('wheel', (452, 792)))
    O = R.g('torso.over', HIP, follow='torso')
    A = O.g('armN', S_N)
    ua = S('384,404 406,392 424,404 432,440 434,490 434,530 426,550 406,556 386,548 378,528 378,484 376,440')
    A.shadow(ua, 7, 9, .24); form(A, ua, C['k'], C['kS'], '424,390! 412,440 412,500 408,570! 450,570! 450,390!', C['kL'], '360,390! 406,390! 390,560! 360,560!')
    A.raw(stamp([(396, 436), (410, 470), (394, 502)], PAT), C['cr'], .9); A.add(B('380,520,0 404,530,6 432,514,0', cap=False), C['kS'])
    F1 = A.g('foreN', E_N)
    fn = S('384,540! 430,540! 430,566 426,606 420,634 419,648! 396,648! 393,610 386,570'); cu = S('378,534 390,521 406,517 422,521 434,534 435,553! 407,564 378,556!')
    F1.shadow(fn, 6, 8, .2); F1.add(fn, C['skin']); F1.add(cu, C['k']); sides(F1, 'foreN', (cut(fn, cu), C['skinS'], None), (cu, C['kS'], None), w=11); F1.add(inter(cu, S('370,543! 407,553 440,541! 440,570! 370,570!')), C['mar'])
    bg = B('394,618,5 408,622,6 423,617,5'); F1.add(bg, C['steelS']); F1.add(inter(bg, mv(bg, -1, -2)), C['steel'])
    HN = F1.g('handN', W_N)
    hands(HN, 'N', W_N, C, .84, True, kinds='fist relax back open')
    P.moods = moods(-1, BODIES); P.gestures = GESTURES_
    P.spots = dict(face=(284, 268, 'head'), eyes=(276, 259, 'head'), hand=(408, 684, 'handN'), phone=(302, 724, 'lap'), wheel=(452, 700, 'wheel'))
    return P

def arms(N, F, torso=0, up=0, nx=0, fx=0, outN=-1, outF=1):
    """Both arms to where the wrists shall be; up: shoulders raised; nx, fx: turn of the hands."""
    out = {}
    for z, to, s, e, w, o, h in (('N', N, S_N, E_N, W_N, outN, nx), ('F', F, S_F, E_F, W_F, outF, fx)):
        if not to: continue
        a, f = reach(s, e, w, to, o, torso, HIP, (0, up)); out['arm'+z] = (a, 0, up) if up else a; out['fore'+z] = f
        if h: out['hand'+z] = h
    if torso: out['torso'] = torso
    return out

BODIES = dict(
    calm=dict(show='phone.lap handN.fist handF.relax', head=1, **arms(RIM_N, RIM_F, nx=14, fx=30)),
    warm=dict(show='phone.lap handN.fist handF.offer', head=(-7, -3, -1), **arms(RIM_N, (118, 560), (-3, -2, 0), nx=14, fx=10, outF=-1)),
    uneasy=dict(show='phone.lap handN.fist handF.back', head=(-8, 0, 9), **arms(RIM_N, (306, 530), (4, 4, 2), -6, nx=10, fx=-10)),
    afraid=dict(show='phone.lap handN.fist handF.open', head=(3, 2, 12), **arms((466, 580), (148, 438), (7, 9, 3), -11, nx=-6, fx=14, outF=-1)),
    sad=dict(show='phone.lap handN.relax handF.relax', head=(-10, -8, 16), **arms((370, 636), (222, 640), (-7, -6, 7), 6, nx=-12, fx=-10)),
    angry=dict(show='phone.lap handN.fist handF.wrap', head=(-6, -9, 4), **arms((424, 594), (150, 640), (-7, -9, 0), -5, nx=20, fx=-24)),
    resolute=dict(show='phone.lap handN.back handF.back', head=(4, -3, -7), **arms((292, 502), (322, 528), (1, 0, -4), nx=-4, fx=0)),
    surprised=dict(show='phone.lap handN.open handF.open', head=(4, 2, -3), **arms((482, 432), (138, 420), (5, 6, -2), -8, nx=14, fx=8, outN=1, outF=-1)),
)
GESTURES_ = {
    'offer': dict(show='handF.offer', **arms(None, (84, 516), outF=-1, fx=16)),
    'chest': dict(show='handN.back', **arms((364, 476), None, nx=-14)),
    'stop': dict(show='handF.open', **arms(None, (96, 446), outF=-1, fx=44)),
    'point': dict(show='handF.point', **arms(None, (78, 500), outF=-1, fx=2)),
    'raise': dict(show='handF.open', **arms(None, (150, 380), outF=-1, fx=-8)),
    'hold': dict(show='handN.relax handF.back', **arms((370, 628), (322, 500), nx=-10, fx=-18)),
    'phone': dict(show='phone.up handF.wrap', **arms(None, (206, 520), outF=1, fx=-40)),
}

BOX = S('0,0! 600,0! 600,914! 0,914!')
def ring(x, y, rx, ry, x2, rx2, ry2, y2=None): return inter(cut(E(x, y, rx, ry), E(x2, y2 or y, rx2, ry2)), BOX)

def chair(g):
    """The far wheel and the low back."""
    g.shadow(ring(150, 792, 100, 206, 150, 88, 190), 6, 8, .16, soft=False)
    spokes(g, 150, 792, 88, 190, 8)
    g.add(ring(150, 792, 100, 206, 152, 88, 190), C['tyre']); g.add(ring(150, 792, 91, 193, 151, 86, 187), C['steelS'])
    g.add(ring(140, 792, 84, 180, 141, 79, 172), C['steel'])
    bk = S('392,512! 440,516 456,528 462,600 470,700 466,740! 380,740!'); g.shadow(bk, 5, 7, .18, soft=False); form(g, bk, C['dk'], C['dkL'], '432,505! 446,524 452,600 458,700 456,750! 464,750! 480,600 470,505!')

def spokes(g, x, y, rx, ry, n):
    pts = [2*math.pi*(i+.5)/n for i in range(n)]
    g.add(inter(U(*[S('%g,%g! %g,%g! %g,%g!' % (x-1.6, y, x+rx*math.sin(a), y-ry*math.cos(a), x+1.6, y+1)) .buffer(.7, join_style=2) for a in pts if math.cos(a) > -.6]), BOX), C['steelS'])

def near_wheel(g):
    x, y = 452, 792
    g.shadow(ring(x, y, 106, 212, x, 92, 194), 7, 9, .22, soft=False)
    # the inner side of the tyre, the tread, spokes, guard, hub
    g.add(ring(x-9, y, 104, 210, x, 95, 198), '#17141A')
    spokes(g, x, y, 94, 196, 14)
    dsc = inter(E(x+2, y, 62, 130), BOX); g.add(dsc, C['kD']); g.add(crescent(dsc, 14, 20), '#3D0D2E')
    pet = lambda k, w: U(*[A.translate(A.scale(rot(S('0,-%g! %g,-%g 0,-%g! -%g,-%g' % (k, w, k*.72, k*.42, w, k*.72)), 30*i, 0, 0), .48, 1, origin=(0, 0)), x+2, y) for i in range(12)])
    g.add(inter(pet(122, 15), BOX), C['mar']); g.add(inter(pet(104, 7), BOX), C['kD']); g.add(ring(x+2, y, 21, 44, x+2, 16, 35), C['cr']); g.add(E(x+3, y, 9, 20), C['steel'])
    g.add(ring(x, y, 106, 212, x+1, 94, 197), C['tyre'])
    g.add(inter(ring(x, y, 103, 208, x+2, 101, 206, y+2), S('300,560! 452,560! 380,800! 300,800!')), C['dkL'])
    g.add(ring(x, y, 96, 199, x+1, 91, 192), C['steelS'])
    rm = ring(x+12, y, 88, 186, x+13, 82, 177); g.shadow(rm, 4, 6, .2, soft=False); g.add(rm, C['steel']); g.add(inter(rm, S('470,580! 520,640 552,792 520,1000! 620,1000! 620,580!')), C['steelS'])

def lap(g):
    """Seated: the thighs come forward to the left, the kurta over them, the frame beneath."""
    far = S('310,672! 226,670 160,682 112,702 94,730 99,790 112,850 124,912! 198,912! 200,850 200,806! 250,800 320,790!')
    near = S('440,668! 384,660 306,676 240,698 206,722 196,754 203,806 216,860 226,912! 304,912! 306,862 307,818! 352,812 446,800!')
    g.shadow(U(far, near), 7, 10, .2)
    form(g, far, C['d'], C['dS'], '200,752! 176,770 168,820 160,920! 220,920! 330,820! 330,780!', C['dL'], '80,690! 160,690! 130,920! 80,920!')
    folds(g, far, C['dS'], .9, '110,752,0 138,762,7 168,754,0', '114,768,0 136,776,5 158,770,0')
    fl = inter(far.buffer(2.5), S('150,650! 154,700 168,742 190,812! 330,812! 330,640!')); g.add(fl, C['k']); g.add(inter(fl, S('340,750! 240,740 196,756 180,780 190,830! 340,830!')), C['kS'])
    g.add(inter(fl, B('146,664,10 154,702,10 168,742,10 192,816,10', cap=False)), C['mar'])
    # seat, then the near leg
    g.add(S('304,806! 450,786! 456,816! 306,840!'), C['dk'])
    g.add(inter(mv(near, -8, 8), U(far, fl)), C['dS'], .75)
    form(g, near, C['d'], C['dS'], '306,780! 276,800 266,850 262,920! 320,920! 460,840! 460,770!', C['dL'], '190,690! 250,690! 236,920! 190,920!')
    folds(g, near, C['dS'], .9, '214,770,0 244,782,8 282,770,0', '216,790,0 240,800,6 270,792,0', '214,870,0 236,880,5 256,876,0')
    nl = inter(near.buffer(3), S('270,640! 264,700 276,756 290,830! 470,830! 470,640!')); g.shadow(nl, -3, 7, .2, soft=False); g.add(nl, C['k']); g.add(inter(nl, S('470,740! 380,752 310,770 286,800 290,840! 470,840!')), C['kS'])
    g.raw(stamp([(312, 730), (348, 716), (352, 760), (388, 738), (390, 780), (318, 776)], PAT), C['cr'], .9)
    g.raw(stamp([(190, 708), (222, 690)], PAT), C['cr'], .9)
    g.add(inter(nl, B('270,650,11 268,700,11 280,756,11 294,834,11', cap=False)), C['mar'])
    folds(g, nl, C['kD'], .6, '420,690,0 372,708,9 320,706,0', '430,716,0 396,738,7 350,744,0')
    # frame: seat rail, front tube, guard at the hip
    rl = B('470,776,13 400,806,13 330,824,13 300,838,13 294,870,13 292,918,13'); g.shadow(rl, 4, 6, .2, soft=False); g.add(rl, C['dk']); g.add(B('466,773,0 400,802,3.4 330,820,3.4 298,834,3.4 290,868,3 288,916,2', cap=False), C['dkL'])
    ph = g.g('phone.lap', var=True); s = S('284,706! 330,699! 336,703! 343,738! 339,743! 293,751! 287,747! 280,711!')
    ph.shadow(s, 4, 5, .25, soft=False); ph.add(s, C['dk']); ph.add(S('287,710! 329,704! 336,738! 294,745!'), '#BFE3EA'); ph.add(S('287,710! 308,707! 302,743.5! 294,745!'), '#E4F5F6')

def body(g):
    neck = S('266,310! 262,356 254,380! 300,406 352,380! 352,330 344,270!')
    sh = S('262,372! 238,382 216,392 200,410 196,436 204,480 212,530 208,580 202,630 194,652! 206,672 258,688 312,692 380,686 430,668 434,648! 426,620 418,580 416,530 424,480 430,440 426,410 408,394 380,384 346,370! 330,392 302,402 278,394')
    g.shadow(sh, 6, 8, .2)
    g.add(neck, C['skin']); g.add(inter(neck, S('250,328! 274,352 300,362 316,376 320,410! 370,410! 370,260! 300,270!')), C['skinN'])
    g.add(sh, C['k']); g.add(inter(sh, S('440,384! 404,420 392,480 388,540 396,620 400,740! 460,740! 460,384!')), C['kS'])
    g.add(inter(sh, S('190,622! 230,660 310,676 400,668 440,640! 440,740! 190,740!')), C['kS'], .8)
    pl = S('276,392! 292,402 308,402 324,396! 312,470 306,530! 288,530! 280,470')
    g.raw(stamp([p for p in lattice(sh, 38, 40, inset=11, x0=14, y0=14) if not pl.buffer(10).contains(Point(p)) and p[1] < 650], PAT), C['cr'], .9)
    folds(g, sh, C['kD'], .6, '206,430,0 218,470,8 210,516,0', '212,546,0 246,570,9 290,566,0', '420,500,0 384,530,10 346,536,0', '420,588,0 372,618,9 326,620,0', '206,624,0 244,644,8 284,640,0')
    # stand collar and embroidered front
    g.add(inter(mv(pl, 4, 6), sh), C['kD'], .6); g.add(pl, C['cr']); g.add(inter(pl, S('304,390! 298,470 296,540! 330,540! 330,390!')), C['crS'])
    g.add(S('292,398! 308,398! 303,470 298,500! 294,470'), C['skinN'])
    g.raw(stamp([(288, 512), (301, 512), (295, 522)], DOT), C['k']); g.raw(stamp([(284, 424), (285, 446), (287, 468), (289, 490), (314, 424), (312, 446), (309, 468), (306, 490)], 'm0-6l4 6-4 6-4-6z'), C['k'])
    for c_ in (S('260,362! 252,376 262,398 292,412! 296,398 276,386'), S('348,360! 358,376 346,396 306,412! 302,398 328,386')): g.add(inter(mv(c_, 2, 6), sh), C['kD'], .7); g.add(c_, C['cr']); g.add(crescent(c_, 4), C['crS'])
    g.add(drop(inter(rim(sh, 2.4), S('180,386! 250,386! 250,680! 180,680!')), 3), C['kL'])

def head(H):
    # the long side, behind the face
    bk = S('250,84! 232,110 222,150 214,196 208,236 214,262 232,270! 238,250 240,220 300,120!'); H.add(bk, C['hair'])
    nap = S('344,96 372,116 382,154 378,190 366,222 350,240 340,200'); H.add(nap, C['buzz'])
    face = S('240,120 290,104 336,110 354,146 353,194 347,222 330,246 304,264 278,275 262,273 246,258 231,232 223.5,206 229.5,186 226,166 228,144')
    H.add(face, C['skin'])
    H.add(inter(face, S('332,130! 329,166 333,190 323,208 308,226 301,242 284,256 268,264 262,280! 380,290! 380,130!')), C['skinS'])
    er = S('342,176 350,167 361,168 367,179 363,196 354,211 345,209 341,197')
    eN = dict(o=(324, 189.5), i=(284, 192.5), lo=[(290, 196.6), (301, 198.8), (314, 196.6)]); eF = dict(o=(230, 188), i=(258, 192), lo=[(253, 195.8), (245, 197.4), (236, 194.6)])
    eye(H, 'N', up=[(316, 182.6), (302, 179.6), (290, 183.8)], iris=(302, 189.2, 9.4), C=C, flick=(6, -4), crease=6.5, lash=4.6, **eN)
    eye(H, 'F', up=[(235.5, 182.2), (244, 180.2), (252.5, 184.4)], iris=(245, 188.6, 8.5), C=C, flick=(-4, -3.6), crease=6, lash=4.4, **eF)
    bl = H.g('blink', var=True); shut(bl, 'N', C=C, flick=(6, -1), **eN); shut(bl, 'F', C=C, flick=(-4, -1), **eF)
    # nose with a ring
    H.add(S('264,172! 271,184 276,200 283,212 287,221 281,228 268,230 256,229 261,223 268,214 265,198! 264,186'), C['skinS'])
    H.add(S('250,208! 249,216 253,224 262,228.5 267,224.5 275,226 281,221 279,213 271,209 267,198 263,184! 257,197'), C['skin'])
    H.add(B('263,180,0 256,197,1.8 249,208,2.2 247.5,215,2.4 251,221,2 255,224,0', cap=False), C['skinS']); H.add(B('262,190,0 257,202,3.4 254,209,4 254,214,0', cap=False), C['skinL'])
    H.add(S('256,225! 261,222.5 266,224.5 271,227 264,229 259,228'), C['skinD']); H.add(cut(E(283, 224, 5.4, 5.8), E(283, 224, 3.6, 4)), C['steel'], prec=1)
    b = H.g('browN', (306, 170)); b.add(S('282,172! 283,165 298,159.6 316,160 333,171! 316,166.4 299,167.4'), C['hair'])
    b = H.g('browF', (245, 169)); b.add(S('262,172! 261,165 249,160 238,161 227,171! 239,167 250,167.8'), C['hair'])
    mouths(H, (243, 247), (289, 248), (263, 248.5), C, up=6.6, lo=9.4, far='L', calm=(-1.2, -1.4), own=dict(surprised={'up': 5, 'lo': 7}))
    # undercut: close on the near side, the bob swept over to the far one
    bz = S('338,112! 360,104 378,126 383,158 378,188! 368,166 356,160 347,168 345,186 340,200! 338,176 338,146');
    hf = S('346,122! 368,118 376,104! 362,82 330,64 292,58 256,66 230,86 214,120 206,164 200,210 202,246 212,266! 222,262 234,244! 231,226 226,206 230,184 230,160! 246,156 276,144 306,126 322,112! 326,126 334,140 340,156!')
    H.add(inter(mv(hf, 3, 8), face), C['skinS']); H.add(bz, C['buzz']); H.add(hf, C['hair'])
    for f in ('330,104,0 296,88,8 250,104,7 222,150,0', '300,120,0 262,124,6 232,146,0', '350,100,0 320,78,6 280,72,0', '222,160,0 212,204,6 212,250,0'): H.add(B(f, cap=False), C['hairL'])
    for f in ('322,96,0 284,80,4 244,94,3 224,124,0',): H.add(B(f, cap=False), C['hairH'])
    H.add(drop(inter(rim(hf, 2.4), S('180,40! 300,40! 240,110! 226,280! 180,280!')), 3), C['hairL'])
    ear(H, er, C, cx=353, cy=191)
    H.raw(stamp([(362, 171), (366, 180)], DOT), C['steel'])
    j = S('349,212! 355,212! 357,222 366,236! 352,242 338,236! 347,222'); H.add(j, C['steel']); H.add(crescent(j, 4), C['steelS']); H.raw(stamp([(343, 242), (352, 245), (361, 242)], DOT), C['steel'])
