"""What the people of the bus share beside the kit: mouths for every mood and for speech, and the
part a face plays in a mood."""
import parts
from parts import *

HALF = math.log10(2)   # precision: to half a unit

def auto(g, tol, prec):
    """how closely a shape is followed: what is large to the unit, middling to half, small to a tenth"""
    b = g.bounds; d = math.hypot(b[2]-b[0], b[3]-b[1])
    if prec is None: prec = 0 if d > 70 and tol is None else HALF if d > 22 else 1; tol = tol or (.7 if d > 70 else .45)
    return tol or .45, prec

# A mouth is drawn in a frame of its own: x from -1 (left corner) over 0 (middle) to 1 (right
# corner), y in units below the line between the corners. Each shape is drawn by hand:
#   wide  how far the corners are pulled (1: as at rest)
#   line  the lower edge of the upper lip, corner to corner
#   low   the upper edge of the lower lip where the mouth is open
#   up/lo thickness of the lips, as a part of what this person's are at rest
SHAPES = {
    'm.calm': dict(line='-1,0 -.52,-.9 0,1 .5,-.9 1,0'),
    'm.warm': dict(wide=1.16, line='-1,-4.6 -.5,1 0,3 .5,1 1,-4.6', up=.75, lo=.8, smile=1),
    'm.uneasy': dict(wide=.92, line='-1,2.6 -.5,1.6 0,.6 .42,-1.6 1,.8', up=.6, lo=.72, tick=(1.4, 0)),
    'm.afraid': dict(wide=.82, line='-1,3 -.5,-1.4 0,-1.6 .5,-1.4 1,3', low='-.6,3.4 0,4.4 .6,3.4', up=.7, lo=.68),
    'm.sad': dict(wide=.88, line='-1,4.6 -.5,.2 0,-.8 .5,.2 1,4.6', up=.75, lo=.95, tick=(1.6, 1.6)),
    'm.angry': dict(wide=1.02, line='-1,3.6 -.62,-1.8 0,-2 .62,-1.8 1,3.6', low='-.66,5.6 0,4.8 .66,5.6', up=.62, lo=.6, teeth='clench', tick=(1.2, 1.2)),
    'm.resolute': dict(wide=1.04, line='-1,1.2 -.5,-.2 0,.5 .5,-.2 1,1.2', up=.42, lo=.52, firm=1, tick=(.8, .8)),
    'm.surprised': dict(wide=.6, line='-1,3.4 -.62,-2.2 0,-3.4 .62,-2.2 1,3.4', low='-.74,9.4 0,11.6 .74,9.4', up=.8, lo=.8),
    'm.talk': dict(wide=.92, line='-1,1 -.52,-1.6 0,-1 .52,-1.6 1,1', low='-.62,7 0,8.4 .62,7', up=.85, lo=.85, teeth='top', tongue=1),
    'm.talk2': dict(wide=.58, line='-1,1.4 -.6,-1 0,-1.4 .6,-1 1,1.4', low='-.66,4.2 0,5 .66,4.2', up=1.05, lo=1),
    'm.talk3': dict(wide=1.1, line='-1,-1.4 -.55,-1.2 0,-.4 .55,-1.2 1,-1.4', low='-.66,3.6 0,4.8 .66,3.6', up=.72, lo=.8, teeth='full', smile=.4),
}
SPEECH = ('m.talk', 'm.talk2', 'm.talk3')

def _pts(s): return [tuple(map(float, p.split(','))) for p in s.split()]

def mouths(g, L, R, m, C, up=6, lo=8, k=1, faces='right', bow=1.4, under=True, only=None, **own):
    """All the mouths of a face into group g. L, R: corners at rest; m: middle of the parting line;
    k: size; own: name without 'm.' -> changes to that shape for this person."""
    if under:   # the hollow under the lower lip is the same for all closed mouths
        y = m[1]+lo+1
        g.add(B('%g,%g,0 %g,%g,2.6 %g,%g,2.8 %g,%g,0' % (m[0]-7*k, y+2.8, m[0]-2, y+4, m[0]+4, y+3.8, m[0]+8*k, y+2), cap=False), C['skinS'])
    for name, shape in SHAPES.items():
        if only and name not in only: continue
        _mouth(g.g(name, var=True), L, R, m, C, up, lo, k, faces, bow, **{**shape, **own.get(name[2:], {})})

def _mouth(e, L, R, m, C, UP, LO, k, faces, bow, wide=1, line='', low=None, up=1, lo=1, teeth=None, tongue=0, smile=0, firm=0, tick=None, dy=0):
    flip = -1 if faces == 'left' else 1
    def at(x, y):
        x *= flip
        c = R if x > 0 else L; t = abs(x)*wide
        return m[0]+(c[0]-m[0])*t, m[1]+(c[1]-m[1])*t+(y+dy)*k
    ln = sorted(at(*p) for p in _pts(line)); a, mid, b = ln[0], ln[2], ln[4]
    lw = sorted(at(*p) for p in _pts(low)) if low else None
    UP, LO, half = UP*up, LO*lo, (b[0]-a[0])/2
    # control points of the parting line's two halves, and of the lower lip's edge
    c1, c2 = (_through(a, ln[1], mid), _through(mid, ln[3], b)) if not low else ((ln[1][0]-half*.1, mid[1]), (ln[3][0]+half*.1, mid[1]))
    if low: lm = lw[1]; d1, d2 = (lw[0][0]-half*.08, lm[1]), (lw[2][0]+half*.08, lm[1])
    else:   # closed lips: a dark line between them, thickest in the middle
        t = (1.9+firm)*(.4+.6*k); lm = (mid[0], mid[1]+t); d1, d2 = (c1[0], c1[1]+t), (c2[0], c2[1]+t)
    e.raw(_quad(a, (c1, mid), (c2, b), (d2, lm), (d1, a)), C['mouth'] if low else C['line'])
    if low:
        dep = lm[1]-mid[1]; to = lambda c, t, y: (mid[0]+(c[0]-mid[0])*t, mid[1]+(c[1]-mid[1])*t*.6+y)
        band = lambda y0, y1, w: _quad(to(a, w, y0), ((mid[0], mid[1]+y0-.4), to(b, w, y0)), (to(b, w*.86, y1), (mid[0], mid[1]+y1)), (to(a, w*.86, y1), to(a, w, y0)))
        if teeth == 'top': e.raw(band(-.6, dep*.42, .74), C['white'])
        if teeth:
            if teeth != 'top': e.raw(band(-.4, dep*.96, .8), C['white'])
            if teeth == 'clench': e.raw(_quad((a[0]+half*.2, mid[1]+dep*.42), ((mid[0], mid[1]+dep*.4), (b[0]-half*.2, mid[1]+dep*.42)), ((mid[0], mid[1]+dep*.72), (a[0]+half*.2, mid[1]+dep*.42))), C['mouth'])
        if tongue: e.raw(_quad((mid[0]-half*.56, lm[1]-.4), ((mid[0], lm[1]-dep*.62), (mid[0]+half*.56, lm[1]-.4))), C['lipL'])
    pk = half*.17; ty = mid[1]-UP
    e.raw(_quad(a, ((a[0]+(mid[0]-pk-a[0])*.62, ty+UP*.1+(a[1]-mid[1])*.16), (mid[0]-pk, ty)), ((mid[0], ty+bow*2*up), (mid[0]+pk, ty)), ((b[0]-(b[0]-mid[0]-pk)*.62, ty+UP*.1+(b[1]-mid[1])*.16), b), (c2, mid), (c1, a)), C['lipU'])
    la = (a[0]+half*.12, a[1]+(d1[1]-a[1])*.3); lb = (b[0]-half*.12, b[1]+(d2[1]-b[1])*.3); bt = lm[1]+LO
    e.raw(_quad(la, (d1, lm), (d2, lb), ((lb[0]-half*.18, bt+.3), (mid[0], bt)), ((la[0]+half*.18, bt+.3), la)), C['lipL'])
    if LO > 4: e.raw(_quad((mid[0]-half*.4, lm[1]+LO*.42), ((mid[0]-half*.1, lm[1]+LO*.26), (mid[0]+half*.2, lm[1]+LO*.44)), ((mid[0]-half*.1, lm[1]+LO*.76), (mid[0]-half*.4, lm[1]+LO*.42))), C['lipH'], .8)
    marks = ''   # what the cheek does at the corners
    for c, d in ((a, -1), (b, 1)):
        t = tick[0 if d*flip < 0 else 1] if tick else 0
        if smile: marks += _quad((c[0]+d*k, c[1]-4.6*k*smile), ((c[0]+d*6*k, c[1]), (c[0]+d*k, c[1]+4*k*smile)), ((c[0]+d*2.4*k, c[1]), (c[0]+d*k, c[1]-4.6*k*smile)))
        elif t: marks += _quad((c[0]-d*.6, c[1]-1.2), ((c[0]+d*2*k*t, c[1]), (c[0]+d*3.4*k*t, c[1]+3.4*k*t)), ((c[0]+d*k*t, c[1]+2*k*t), (c[0]-d*.8, c[1]+1)))
    if marks: e.raw(marks, C['skinD'], .85)

def _through(a, p, b):
    """control point of the quadratic from a to b that passes p half-way"""
    return (2*p[0]-(a[0]+b[0])/2, 2*p[1]-(a[1]+b[1])/2)

def _quad(start, *legs):
    """a closed contour of quadratics (control, end), relative, to a tenth"""
    n = lambda v: round(v*10); f = lambda i: ('%g' % (i/10)).replace('0.', '.') if abs(i) < 10 else '%g' % (i/10)
    x, y = n(start[0]), n(start[1]); out = 'M%s %sq' % (f(x), f(y)); first = True
    for leg in legs:
        for p in leg:
            for v in (n(p[0])-x, n(p[1])-y):
                s = f(v); out += s if first or s[0] == '-' else ' '+s; first = False
        x, y = n(leg[-1][0]), n(leg[-1][1])
    return out+'z'

def eye(g, side, o, i, C, **more):
    """an eye whose lower lid, when it rises in a smile, takes the outer corner of the white along"""
    e = parts.eye(g, side, o, i, C=C, **more)
    lid = next(k for k in e.kids if isinstance(k, G) and k.id == 'lidL'+side)
    lid.kids.insert(0, (E(o[0], o[1]+2.8, 2.6), more.get('mask') or C['skin'], None, .45, 1))
    return e

def soft(C):
    """the palette with lids nearer to the skin: a blink is not to flash dark"""
    mix = lambda a, b: '#'+''.join('%02X' % ((int(a[i:i+2], 16)*2+int(b[i:i+2], 16)*3)//5) for i in (1, 3, 5))
    return {**C, 'lid': mix(C['lid'], C['skin'])}

# What brows, lids and eyes do in each mood: brow (inner end up, forward, down) near and far;
# upper lid, lower lid, gaze (forward, down). Facing right; the left is its mirror.
FACES = {
    'calm': dict(),
    'warm': dict(brow=(3, 0, -4), up=.4, low=-2.8, iris=(0, .4)),
    'uneasy': dict(brow=(8, 1, -1), browF=(3, 0, 1.5), up=.6, low=-1, iris=(-3.6, 1.2)),
    'afraid': dict(brow=(12, 1.5, -5), up=-3.4, low=.8, iris=(2.2, .4)),
    'sad': dict(brow=(14, 1, -2), up=3.6, low=-.4, iris=(1, 3)),
    'angry': dict(brow=(-13, 2.5, 5), up=1.4, low=-2.4, tilt=3, iris=(1.6, .4)),
    'resolute': dict(brow=(-6, 1.5, 2.6), up=1.2, low=-1.4, tilt=1.5, iris=(1.6, 0)),
    'surprised': dict(brow=(2, 0, -9), up=-3.4, low=1, iris=(1, 0)),
}

def face(mood, faces='right', gaze=1, lid=1, brow=1):
    """the face's part of a mood: holds of browN/F, lidUN/F, lidLN/F, irisN/F"""
    f = 1 if faces == 'right' else -1; m = FACES[mood]; out = {}
    n = lambda v: round(v, 1) if v % 1 else int(v)
    h = lambda a, x, y: (n(a), n(x), n(y)) if x or y else n(a)
    for side, sgn in (('N', -1), ('F', 1)):
        b = m.get('brow'+side, m.get('brow'))
        if b: out['brow'+side] = h(sgn*f*b[0]*brow, -sgn*f*b[1]*brow, b[2]*brow)
        if m.get('up'): out['lidU'+side] = h(-sgn*f*m.get('tilt', 0), 0, m['up']*lid)
        if m.get('low'): out['lidL'+side] = h(0, 0, m['low']*lid)
        if m.get('iris'): out['iris'+side] = h(0, f*m['iris'][0]*gaze, m['iris'][1]*gaze)
    return out

def moods(faces, bodies, **faceopts):
    """mood -> everything: the face of that mood, its mouth, and the body given (which may overrule)"""
    out = {}
    for name, body in bodies.items():
        hold = face(name, faces, **faceopts); hold.update({k: v for k, v in body.items() if k != 'show'})
        out[name] = {'show': ('m.%s %s' % (name, body.get('show', ''))).strip(), **hold}
    return out

def hands(joint, name, C, at, s, ang=0, flip=False, **kinds):
    """hand variants of a joint, name.kind: each piece of one tone as one path, one shadow"""
    for kind, pieces in kinds.items():
        merged = []
        for poly, tone in pieces:
            if merged and merged[-1][1] == tone and len(merged) > 1: merged[-1] = (U(merged[-1][0], poly), tone)
            else: merged.append((poly, tone))
        g = joint.g('%s.%s' % (name, kind), var=True)
        b = sc(U(merged[0][0], E(0, -3, 14.6, 13)), (-s if flip else s), s, 0, 0)
        g.shadow(mv(rot(b, ang, 0, 0), *at), 4, 6, .2, soft=False, tol=.45, prec=0)
        place(g, merged, C, at, ang, s, flip, shadow=False)

def tidy(group):
    """neighbours of one colour become one path; where they are see-through, only if they are apart"""
    out = []
    for k in group.kids:
        if isinstance(k, G): tidy(k); out.append(k); continue
        last = out[-1] if out and not isinstance(out[-1], G) else None
        plain = lambda q: hasattr(q[0], 'bounds')
        if last and plain(last) and plain(k) and last[1:3] == k[1:3] and (not k[2] or not last[0].intersects(k[0])):
            out[-1] = (U(last[0], k[0]), k[1], k[2], min(last[3], k[3]), max(last[4], k[4]))
        else: out.append(k)
    group.kids = out
    return group
