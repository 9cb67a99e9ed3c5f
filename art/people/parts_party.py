"""Shared by the people of the party: hands with few paths, eleven mouths, the face's part of the
eight moods, forms and folds."""
from parts import *

MOODS = ('calm', 'warm', 'uneasy', 'afraid', 'sad', 'angry', 'resolute', 'surprised')
GESTURES = ('offer', 'chest', 'stop', 'point', 'raise', 'hold')

# ---------------- hands ----------------------------------------------------------------
MAKE = dict(relax=hand_relax, open=lambda: hand_open(.6), fist=hand_fist, back=hand_back, point=hand_point,
            offer=hand_offer, wrap=hand_wrap, thumb=hand_thumb, slab=hand_slab)

def hand(g, name, pieces, C, at, s=.86, flip=False, ang=0, var=True):
    """One hand as a variant of group g: neighbours of the same tone become one path."""
    k = g.g(name, var=var) if name else g
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
        if n == 0: k.shadow(p, 4, 6, .17, soft=False, tol=.6, prec=0)
        k.add(p, tones[tone], tol=.6, prec=0)
    return k

def hands(g, side, at, C, s=.86, flip=False, kinds='relax open fist back point offer'):
    """The hands of one side. flip: whether the thumb of a hanging hand points to the left."""
    for n in kinds.split(): hand(g, 'hand%s.%s' % (side, n), MAKE[n](), C, at, s, flip)

# ---------------- mouths ---------------------------------------------------------------
def _s(p, c=''): return '%.2f,%.2f%s' % (p[0], p[1], c)

def lips(g, name, L, R, m, C, up=6, lo=8, gu=0, gl=0, curl=(0, 0), teeth=0, line=2.4, tw=1., wide=0, under=True, bow=1.5, crease=0):
    """A mouth. L, R: corners; m: middle of the parting line; gu, gl: how far the lips open up and down;
    crease: how deep the cheek folds beside the corners."""
    L = (L[0]-wide, L[1]+curl[0]); R = (R[0]+wide, R[1]+curl[1])
    q = lambda a, b, t, dy=0: (a[0]+(b[0]-a[0])*t, a[1]+(b[1]-a[1])*t+dy)
    t1, t2 = q(L, m, .5, -gu*.84), q(m, R, .5, -gu*.84); tm = (m[0], m[1]-gu+1)
    b1, b2 = q(L, m, .5, gl*.86), q(m, R, .5, gl*.86); bm = (m[0], m[1]+1+gl)
    e = g.g(name, var=True)
    if gu+gl > 1:
        hole = S(' '.join([_s(L, '!'), _s(t1), _s(tm), _s(t2), _s(R, '!'), _s(b2), _s(bm), _s(b1)]))
        e.add(hole, C['mouth'], tol=.45, prec=1)
        if teeth: e.add(inter(cut(hole, mv(hole, 0, (gu+gl)*teeth)), E(m[0], m[1]-gu, abs(R[0]-L[0])*.42, (gu+gl)*1.2)), C['white'])
    top = [q(L, m, .45, -gu-up*.62), (m[0]-3.6*tw, m[1]-gu-up), (m[0], m[1]-gu-up+bow), (m[0]+3.2*tw, m[1]-gu-up), q(m, R, .55, -gu-up*.62)]
    e.add(S(' '.join([_s(L, '!')]+[_s(p) for p in top]+[_s(R, '!'), _s(t2), _s(tm), _s(t1)])), C['lipU'], tol=.45, prec=1)
    Li, Ri = q(L, m, .1), q(R, m, .1)
    low = S(' '.join([_s(Li, '!'), _s(b1), _s(bm), _s(b2), _s(Ri, '!'), _s(q(m, R, .5, gl+lo*.86)), _s((m[0], m[1]+gl+lo)), _s(q(L, m, .5, gl+lo*.86))]))
    e.add(low, C['lipL'], tol=.45, prec=1)
    dark = []
    if gu+gl <= 1:
        if lo > 5: e.add(inter(low, E(m[0]-4, m[1]+lo*.55, 6, lo*.2, 3)), C['lipH'], .8)
        dl, dr = (2.6 if c > 1 else -2.2 if c < -1 else .4 for c in curl)
        pts = [(L[0]-2.6, L[1]+dl, .3), (L[0], L[1], line*.8), (*q(L, m, .5), line*.85), (*tm, line), (*q(m, R, .5), line*.8), (R[0], R[1], line*.7), (R[0]+2.2, R[1]+dr, .3)]
        e.add(B(' '.join('%.1f,%.1f,%.2f' % p for p in pts), cap=False), C['line'])
    if crease:
        for (x, y), d in ((L, -1), (R, .6)):
            dark.append(B('%.1f,%.1f,0 %.1f,%.1f,%.1f %.1f,%.1f,0' % (x+d*1.5, y-5*crease, x+d*4.6, y-.5, 2.4*crease, x+d*2.4, y+4*crease), cap=False))
    if under: dark.append(B('%.1f,%.1f,0 %.1f,%.1f,3.4 %.1f,%.1f,0' % (m[0]-10*tw, m[1]+gl+lo+3, m[0], m[1]+gl+lo+4.6, m[0]+10*tw, m[1]+gl+lo+2), cap=False))
    if dark: e.add(U(*dark), C['skinS'])
    return e

def mouths(H, L, R, m, C, up=7, lo=9, tw=1., far='R', calm=(-.6, -.6), under=True, k=1., own=None):
    """The eleven mouths of a person; far: the corner away from the viewer, which moves less;
    own: mouth -> what this person does otherwise."""
    own = own or {}
    def go(name, **kw):
        kw.update(own.get(name, {}))
        w, dy, skew = kw.pop('w', 0), kw.pop('dy', 0), kw.pop('skew', 0)
        wl, wr = (w, w*.7) if far == 'R' else (w*.7, w)
        kw.setdefault('up', up); kw.setdefault('lo', lo)
        for g in ('gu', 'gl'): kw[g] = kw.get(g, 0)*k
        kw['curl'] = tuple(v*k for v in kw.get('curl', (0, 0)))
        lips(H, 'm.'+name, (L[0]-wl, L[1]+dy), (R[0]+wr, R[1]+dy), (m[0]+skew, m[1]+dy), C, tw=kw.pop('tw', tw), under=under and kw.pop('under', True), **kw)
    f = 1 if far == 'R' else -1; side = lambda a, b: (a, b) if f > 0 else (b, a)
    go('calm', curl=calm)
    go('warm', w=4, up=up-1.4, lo=lo-1.5, gu=.4, gl=4.8, curl=(-4.6, -4), teeth=.62, bow=.4, crease=1)
    go('uneasy', w=-2, up=up-1.6, lo=lo-2, curl=side(3, -1.4), skew=-2*f, line=3)
    go('afraid', w=-4, dy=1, up=up-1, lo=lo-1.5, gu=1.4, gl=3.2, curl=(2.8, 2.6))
    go('sad', w=-1.5, dy=1, up=up-.6, lo=lo, curl=(4.4, 4), line=2.6)
    go('angry', w=-1, up=up-2, lo=lo-2.5, gu=3, gl=3.4, curl=(5, 4.4), crease=.9)
    go('resolute', w=0, up=up-2.6, lo=lo-2.8, curl=(1.4, 1), line=3.6)
    go('surprised', w=-9, dy=1, up=up-1.6, lo=lo-2, gu=4.6, gl=8, curl=(.6, .6), tw=.8)
    go('talk', w=-2, up=up-1, lo=lo-1, gu=1.2, gl=6.4, curl=(-.4, -.4), teeth=.36)
    go('talk2', w=-9.5, up=up-.6, lo=lo-.8, gu=1.8, gl=3.4, tw=.8)
    go('talk3', w=3, up=up-2, lo=lo-2, gu=.8, gl=4, curl=(-2, -1.8), teeth=.7)

# ---------------- the face of a mood -----------------------------------------------------
def face(mood, f=1, k=1.):
    """Brows, lids and gaze of a mood; f: 1 faces right, -1 faces left (angles and sideways moves turn
    over); k: how big this person's eyes are."""
    t = dict(
        calm=dict(),
        warm=dict(browN=(-3, 0, -4), browF=(3, 0, -4), lidUN=(0, 0, .8), lidUF=(0, 0, .8), lidLN=(0, 0, -2.8), lidLF=(0, 0, -2.8)),
        uneasy=dict(browN=(-10, 1, -1), browF=(4, 0, 2.4), lidUN=(0, 0, .8), lidUF=(0, 0, .8), irisN=(0, -4.4, .8), irisF=(0, -4, .8)),
        afraid=dict(browN=(-12, 1, -5), browF=(12, -1, -5), lidUN=(0, 0, -3.2), lidUF=(0, 0, -3), lidLN=(0, 0, .8), lidLF=(0, 0, .8), irisN=(0, 2.4, 0), irisF=(0, 2.4, 0)),
        sad=dict(browN=(-13, 1, -.6), browF=(13, -1, -.6), lidUN=(0, 0, 3.2), lidUF=(0, 0, 2.8), irisN=(0, 1, 3), irisF=(0, 1, 3)),
        angry=dict(browN=(15, 3, 6), browF=(-15, -2.4, 6), lidUN=(3, 0, 1.2), lidUF=(-3, 0, 1.2), lidLN=(0, 0, -1.6), lidLF=(0, 0, -1.6), irisN=(0, 1.6, 0), irisF=(0, 1.6, 0)),
        resolute=dict(browN=(6, 2, 3), browF=(-6, -1, 3), lidUN=(1, 0, 1.4), lidUF=(-1, 0, 1.4), lidLN=(0, 0, -1.6), lidLF=(0, 0, -1.6), irisN=(0, 1, 0), irisF=(0, 1, 0)),
        surprised=dict(browN=(-3, 0, -9), browF=(3, 0, -9), lidUN=(0, 0, -3.8), lidUF=(0, 0, -3.6), lidLN=(0, 0, 1), lidLF=(0, 0, 1)),
        unsteady=dict(browN=(-5, 0, -1.5), browF=(2, 0, -3), lidUN=(0, 0, 6.2), lidUF=(0, 0, 5.6), lidLN=(0, 0, -.6), lidLF=(0, 0, -.6), irisN=(0, -.6, 3), irisF=(0, .6, 2.4)),
    )[mood]
    n = lambda v: round(v, 1)
    return {key: (n(v[0]*f), n(v[1]*f), n(v[2]*k)) for key, v in t.items()}

def moods(f, bodies, k=1.):
    """mood -> everything: the face of the mood, its mouth, and the body given (which may overrule)."""
    out = {}
    for name, body in bodies.items():
        hold = face(name, f, k); hold.update({key: v for key, v in body.items() if key not in ('show', 'mouth')})
        out[name] = {'show': 'm.%s %s' % (body.get('mouth', name), body.get('show', '')), **hold}
    return out

# ---------------- forms ----------------------------------------------------------------
def form(g, shape, base, second=None, plane=None, light=None, lit=None, op=None, w=2.4):
    """A form in three tones: base, the drawn plane of second tone, a thin lit rim inside `lit`."""
    if isinstance(shape, str): shape = S(shape)
    g.add(shape, base)
    if second: g.add(inter(shape, S(plane) if isinstance(plane, str) else plane), second, op)
    if light: g.add(drop(inter(rim(shape, w), S(lit)) if lit else rim(shape, w), 3), light)
    return shape

def folds(g, region, col, op, *brushes):
    """Tapered folds, together one path."""
    g.add(inter(region, U(*[B(b, cap=False) for b in brushes])), col, op)

# ---------------- placing and reaching -----------------------------------------------------
def shift(g, dx, dy, k=1., about=(0, 0)):
    """Move (and scale about a point) everything in a group; of prints and shadows only the place."""
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

def reach(shoulder, elbow, wrist, to, out, torso=0, hip=(0, 0), lift=(0, 0)):
    """Rotations of upper arm and forearm that bring the wrist to a point of the picture.
    out: +1 the elbow swings to the left of the arm's line, -1 to the right; torso: its hold about hip;
    lift: how far the shoulder is moved. -> (upper, fore)"""
    a, dx, dy = torso if isinstance(torso, tuple) else (torso, 0, 0)
    q = rot(Point(to[0]-dx, to[1]-dy), -a, *hip); x, y = q.x-shoulder[0]-lift[0], q.y-shoulder[1]-lift[1]
    ang = lambda dx, dy: math.degrees(math.atan2(-dx, dy))           # clockwise from hanging down
    u = (elbow[0]-shoulder[0], elbow[1]-shoulder[1]); f = (wrist[0]-elbow[0], wrist[1]-elbow[1])
    l1, l2 = math.hypot(*u), math.hypot(*f); d = min(max(math.hypot(x, y), abs(l1-l2)+1), l1+l2-.5)
    up = ang(x, y)+out*math.degrees(math.acos((l1*l1+d*d-l2*l2)/(2*l1*d)))
    ex, ey = -math.sin(math.radians(up))*l1, math.cos(math.radians(up))*l1
    k = d/math.hypot(x, y); fore = ang(x*k-ex, y*k-ey)
    up, fore = up-ang(*u), fore-ang(*f)
    return round(up), round((fore-up+180) % 360-180)
