"""Shared by the four people of the factory: hands with few paths, eleven mouths, faces of the eight moods."""
from parts import *

MOODS = ('calm', 'warm', 'uneasy', 'afraid', 'sad', 'angry', 'resolute', 'surprised')
GESTURES = ('offer', 'chest', 'stop', 'point', 'raise', 'hold')


def auto(g, tol, prec):
    """Eleven mouths and seven hands want room in the file: shapes over 50 units go to whole numbers."""
    b = g.bounds; big = math.hypot(b[2]-b[0], b[3]-b[1]) > 50
    if prec is None: prec, tol = (0 if big and tol is None else 1), tol or (.7 if big else .45)
    return tol or .45, prec


def hand(g, name, pieces, C, at, s=.86, flip=False, ang=0):
    """One hand as a variant of group g: neighbours of the same tone become one path."""
    k = g.g(name, var=True)
    tones = {'skin': C['skin'], 'shade': C['skinS'], 'line': C['skinD'], 'nail': C['nail'], 'palm': C.get('palm', C['skin'])}
    runs = []
    for n, (p, tone) in enumerate(pieces):
        if p.is_empty: continue
        if n == 0: p = U(p, E(0, -3, 14.6, 13))   # a round wrist, so that the joint can turn
        p = mv(rot(sc(p, -s if flip else s, s, 0, 0), ang), *at)
        if runs and runs[-1][0] == tone and n > 1: runs[-1][1].append(p)
        else: runs.append((tone, [p]))
    for n, (tone, ps) in enumerate(runs):
        p = U(*ps)
        if n == 0: k.shadow(p, 4, 6, .17, soft=False, tol=.7, prec=0)
        k.add(p, tones[tone], tol=.7, prec=1 if tone == 'nail' else 0)
    return k


def hands(g, side, at, C, s=.86, flip=False, kinds='relax open fist back point offer'):
    """The hands of one side. flip: for people who face left (the thumb is in front)."""
    make = dict(relax=hand_relax, open=lambda: hand_open(.6), fist=hand_fist, back=hand_back, point=hand_point, offer=hand_offer, wrap=hand_wrap)
    for n in kinds.split():
        hand(g, 'hand%s.%s' % (side, n), make[n](), C, at, s, flip=flip ^ (side == 'F' and n in ('open', 'fist', 'back')))


def lips(g, name, L, R, m, C, up=6, lo=8, gu=0, gl=0, curl=(0, 0), teeth=0, line=2.4, tw=1., wide=0, bow=1.5):
    """A mouth. L, R: corners; m: middle of the parting line; gu, gl: how far the lips open up and down."""
    L = (L[0]-wide, L[1]+curl[0]); R = (R[0]+wide, R[1]+curl[1])
    q = lambda a, b, t, dy=0: (a[0]+(b[0]-a[0])*t, a[1]+(b[1]-a[1])*t+dy)
    t1, t2 = q(L, m, .5, -gu*.84), q(m, R, .5, -gu*.84); tm = (m[0], m[1]-gu+1)
    b1, b2 = q(L, m, .5, gl*.86), q(m, R, .5, gl*.86); bm = (m[0], m[1]+1+gl)
    e = g.g(name, var=True); raw = e.add; e.add = lambda q, c, op=None: raw(q, c, op, tol=.5)
    if gu+gl > 1:
        hole = S(' '.join([_s(L, '!'), _s(t1), _s(tm), _s(t2), _s(R, '!'), _s(b2), _s(bm), _s(b1)]))
        e.add(hole, C['mouth'])
        if teeth: e.add(inter(cut(hole, mv(hole, 0, (gu+gl)*teeth)), E(m[0], m[1]-gu, abs(R[0]-L[0])*.42, (gu+gl)*1.2)), C['white'])
    top = [q(L, m, .45, -gu-up*.62), (m[0]-3.6*tw, m[1]-gu-up), (m[0], m[1]-gu-up+bow), (m[0]+3.2*tw, m[1]-gu-up), q(m, R, .55, -gu-up*.62)]
    e.add(S(' '.join([_s(L, '!')]+[_s(p) for p in top]+[_s(R, '!'), _s(t2), _s(tm), _s(t1)])), C['lipU'])
    Li, Ri = q(L, m, .1), q(R, m, .1)
    low = S(' '.join([_s(Li, '!'), _s(b1), _s(bm), _s(b2), _s(Ri, '!'), _s(q(m, R, .5, gl+lo*.86)), _s((m[0], m[1]+gl+lo)), _s(q(L, m, .5, gl+lo*.86))]))
    e.add(low, C['lipL'])
    if gu+gl <= 1:
        if name in ('m.calm', 'm.sad', 'm.uneasy'): e.add(inter(low, E(m[0]-4, m[1]+lo*.55, 6, lo*.2, 3)), C['lipH'], .8)
        dl, dr = (2.6 if c > 1 else -2.2 if c < -1 else .4 for c in curl)
        pts = [(L[0]-2.6, L[1]+dl, .3), (L[0], L[1], line*.8), (*q(L, m, .5), line*.85), (*tm, line), (*q(m, R, .5), line*.8), (R[0], R[1], line*.7), (R[0]+2.2, R[1]+dr, .3)]
        e.add(B(' '.join('%.1f,%.1f,%.2f' % p for p in pts), cap=False), C['line'])
    return e


def _s(p, c=''): return '%.2f,%.2f%s' % (p[0], p[1], c)


def mouths(H, L, R, m, C, up=7, lo=9, tw=1., far='R', calm=(-.6, -.6), k=1.):
    """The eleven mouths of a person; far: the corner away from the viewer, which moves less."""
    x, y = m[0], m[1]+lo   # the shade below the lip, one for all
    H.add(B('%.1f,%.1f,0 %.1f,%.1f,3.4 %.1f,%.1f,0' % (x-10*tw, y+3, x, y+4.6, x+10*tw, y+2), cap=False), C['skinS'])
    def go(name, w=0, dy=0, u=up, l=lo, curl=(0, 0), gu=0, gl=0, skew=0, **kw):
        wl, wr = (w, w*.7) if far == 'R' else (w*.7, w)
        Lx, Rx = (L[0]-wl, L[1]+dy), (R[0]+wr, R[1]+dy)
        lips(H, name, Lx, Rx, (m[0]+skew, m[1]+dy), C, up=u, lo=l, gu=gu*k, gl=gl*k, curl=curl, **{"tw": tw, **kw})
    go('m.calm', curl=calm)
    go('m.warm', 4, u=up-1.4, l=lo-1.5, gu=.4, gl=4.6, curl=(-4.4, -3.8), teeth=.62, bow=.4)
    go('m.uneasy', -3, u=up-1.2, l=lo-2, curl=(2.2, -1.2) if far == 'R' else (-1.2, 2.2), skew=-2 if far == 'R' else 2, line=3)
    go('m.afraid', -4, dy=1, u=up-1, l=lo-1.5, gu=1.4, gl=3, curl=(2.6, 2.4))
    go('m.sad', -1.5, dy=1, u=up-.6, l=lo, curl=(4, 3.6), line=2.6)
    go('m.angry', 1, u=up-2, l=lo-2.5, gu=2, gl=4.4, curl=(3.6, 3), teeth=.5)
    go('m.resolute', 0, u=up-2.4, l=lo-2.6, curl=(1.2, .8), line=3.4)
    go('m.surprised', -9.5, dy=1, u=up-1.6, l=lo-2, gu=4.4, gl=7.4, curl=(.6, .6), tw=.8)
    go('m.talk', -4, u=up-1, l=lo-1, gu=1.8, gl=8, curl=(-.2, -.2), teeth=.3)
    go('m.talk2', -10, u=up-.6, l=lo-.8, gu=1.8, gl=3.4, tw=.8)
    go('m.talk3', 3, u=up-2, l=lo-2, gu=.8, gl=4, curl=(-2, -1.8), teeth=.7)


def face(mood, f=1, iris=1.):
    """Brows, lids and gaze of a mood; f: 1 faces right, -1 faces left (angles and sideways moves turn over)."""
    t = dict(
        calm=dict(),
        warm=dict(browN=(-3, 0, -3.4), browF=(3, 0, -3.4), lidUN=(0, 0, .8), lidUF=(0, 0, .8), lidLN=(0, 0, -2.4), lidLF=(0, 0, -2.4)),
        uneasy=dict(browN=(-9, 1, -1), browF=(4, 0, 2), lidUN=(0, 0, .8), lidUF=(0, 0, .8), irisN=(0, -4.4, .6), irisF=(0, -4, .6)),
        afraid=dict(browN=(-12, 1, -5), browF=(12, -1, -5), lidUN=(0, 0, -3.2), lidUF=(0, 0, -3), lidLN=(0, 0, .8), lidLF=(0, 0, .8), irisN=(0, 2.4, 0), irisF=(0, 2.4, 0)),
        sad=dict(browN=(-13, 1, -.6), browF=(10, -2, -.6), lidUN=(0, 0, 3), lidUF=(0, 0, 2.6), irisN=(0, 1, 3), irisF=(0, 1, 3)),
        angry=dict(browN=(12, 2.4, 4.6), browF=(-12, -2, 4.6), lidUN=(3, 0, 1.2), lidUF=(-3, 0, 1.2), lidLN=(0, 0, -1.6), lidLF=(0, 0, -1.6), irisN=(0, 1.6, 0), irisF=(0, 1.6, 0)),
        resolute=dict(browN=(6, 2, 3), browF=(-6, -1, 3), lidUN=(1, 0, 1.6), lidUF=(-1, 0, 1.6), lidLN=(0, 0, -1.6), lidLF=(0, 0, -1.6), irisN=(0, 1, 0), irisF=(0, 1, 0)),
        surprised=dict(browN=(-3, 0, -8.6), browF=(3, 0, -8.6), lidUN=(0, 0, -3.8), lidUF=(0, 0, -3.6), lidLN=(0, 0, 1), lidLF=(0, 0, 1)),
    )[mood]
    return {k: (v[0]*f, v[1]*f*(iris if k.startswith('iris') else 1), v[2]) for k, v in t.items()}


def shift(g, dx, dy, k=1., about=(0, 0)):
    """Move (and scale about a point) everything in a group, stamped prints too (these are only moved)."""
    import re
    fn = lambda q: mv(sc(q, k, k, *about), dx, dy)
    def pt(m):
        p = fn(Point(float(m[1]), float(m[2]))); return 'M%g %g' % (round(p.x), round(p.y))
    def walk(n):
        out = []
        for c in n.kids:
            if isinstance(c, G): walk(c); out.append(c)
            elif isinstance(c[0], str): out.append((re.sub(r'M(-?[\d.]+)[ ,]?(-?[\d.]+)', pt, c[0]),)+c[1:])
            elif isinstance(c[0], tuple): raise ValueError('shift before casting shadows')
            else: out.append((fn(c[0]),)+c[1:])
        n.kids = out
        if n.pivot: p = fn(Point(n.pivot)); n.pivot = (round(p.x), round(p.y))
    walk(g)


def form(g, shape, base, second=None, plane=None, light=None, lit=None, op=None, w=2.4):
    """A form in three tones: base, the drawn plane of second tone, a thin lit rim inside `lit`."""
    g.add(shape, base)
    if second is not None: g.add(inter(shape, S(plane) if isinstance(plane, str) else plane), second, op)
    if light: g.add(drop(inter(rim(shape, w), S(lit)) if lit else rim(shape, w), 3), light)


def folds(g, region, col, op, *brushes):
    """Tapered folds, together one path."""
    g.add(inter(region, U(*[B(b, cap=False) for b in brushes])), col, op)
