"""Cut-paper puppet kit: splines, tapered brushes, booleans, curve fitting, SVG groups."""
import math, json, re
import numpy as np
from shapely.geometry import Polygon, MultiPolygon, GeometryCollection, Point
from shapely.ops import unary_union
from shapely import affinity as A

# ---------- authoring primitives -------------------------------------------------
def _cr(p0, p1, p2, p3, n):
    """centripetal Catmull-Rom between p1 and p2"""
    p0, p1, p2, p3 = map(np.array, (p0, p1, p2, p3))
    def tj(ti, a, b): return ti + max(np.linalg.norm(b - a), 1e-6) ** .5
    t0 = 0.; t1 = tj(t0, p0, p1); t2 = tj(t1, p1, p2); t3 = tj(t2, p2, p3)
    t = np.linspace(t1, t2, n, endpoint=False)[:, None]
    a1 = (t1-t)/(t1-t0)*p0 + (t-t0)/(t1-t0)*p1
    a2 = (t2-t)/(t2-t1)*p1 + (t-t1)/(t2-t1)*p2
    a3 = (t3-t)/(t3-t2)*p2 + (t-t2)/(t3-t2)*p3
    b1 = (t2-t)/(t2-t0)*a1 + (t-t0)/(t2-t0)*a2
    b2 = (t3-t)/(t3-t1)*a2 + (t-t1)/(t3-t1)*a3
    return (t2-t)/(t2-t1)*b1 + (t-t1)/(t2-t1)*b2

def _open(pts, step=.7):
    pts = [np.array(p, float) for p in pts]
    if len(pts) == 2:
        n = max(2, int(np.linalg.norm(pts[1]-pts[0])/6)); 
        return [pts[0] + (pts[1]-pts[0])*i/n for i in range(n)]
    out = []
    ext = [pts[0] + (pts[0]-pts[1])*.4 ] + pts + [pts[-1] + (pts[-1]-pts[-2])*.4]
    for i in range(len(pts)-1):
        d = np.linalg.norm(pts[i+1]-pts[i]); n = max(3, min(60, int(d/step)))
        out += list(_cr(ext[i], ext[i+1], ext[i+2], ext[i+3], n))
    return out

def clean(g):
    if g.is_empty: return g
    if not g.is_valid: g = g.buffer(0)
    if isinstance(g, GeometryCollection):
        g = unary_union([x for x in g.geoms if isinstance(x, (Polygon, MultiPolygon))])
    return g

def S(s):
    """closed smooth shape 'x,y x,y! ...' ; ! marks a corner"""
    pts, cor = [], []
    for t in s.split():
        c = t.endswith('!'); x, y = t.rstrip('!').split(',')
        pts.append((float(x), float(y))); cor.append(c)
    n = len(pts)
    if not any(cor):
        out = []
        for i in range(n):
            d = math.dist(pts[i], pts[(i+1) % n]); k = max(3, min(60, int(d/.7)))
            out += list(_cr(pts[i-1], pts[i], pts[(i+1) % n], pts[(i+2) % n], k))
        return clean(Polygon(out))
    k0 = cor.index(True); pts = pts[k0:]+pts[:k0]; cor = cor[k0:]+cor[:k0]
    pts.append(pts[0]); cor.append(True)
    out, run = [], [pts[0]]
    for p, c in zip(pts[1:], cor[1:]):
        run.append(p)
        if c: out += _open(run); run = [p]
    return clean(Polygon(out))

def B(s, cap=True):
    """tapered brush 'x,y,w ...' (w = full width); round caps where w>1.2"""
    v = [tuple(map(float, t.split(','))) for t in s.split()]
    pts = _open([p[:2] for p in v], 1.0); pts.append(np.array(v[-1][:2]))
    pts = np.array(pts)
    # width along param: per-node cumulative index
    dn = [0]
    for i in range(len(v)-1):
        d = math.dist(v[i][:2], v[i+1][:2])
        dn.append(dn[-1] + (max(3, min(60, int(d/1.0))) if len(v) > 2 else max(2, int(d/6))))
    xs = np.arange(len(pts)); w = np.interp(xs, dn, [p[2] for p in v])
    if len(v) > 2:  # smooth the width profile
        k = max(1, len(pts)//14); ker = np.ones(2*k+1)/(2*k+1)
        w = np.convolve(np.pad(w, k, mode='edge'), ker, 'valid')
        w[0] = v[0][2] if v[0][2] < 1 else w[0]; w[-1] = v[-1][2] if v[-1][2] < 1 else w[-1]
    tan = np.gradient(pts, axis=0); tan /= np.linalg.norm(tan, axis=1)[:, None]+1e-9
    nor = np.stack([-tan[:, 1], tan[:, 0]], 1)
    L = pts+nor*w[:, None]/2; R = pts-nor*w[:, None]/2
    g = clean(Polygon(list(L)+list(R[::-1])))
    if cap:
        if w[0] > 1.2: g = g.union(Point(pts[0]).buffer(w[0]/2, 32))
        if w[-1] > 1.2: g = g.union(Point(pts[-1]).buffer(w[-1]/2, 32))
    if isinstance(g, MultiPolygon): g = g.buffer(.05)
    return clean(g)

def E(cx, cy, rx, ry=None, rot=0):
    g = A.scale(Point(cx, cy).buffer(1, 48), rx, ry or rx)
    return A.rotate(g, rot, origin=(cx, cy)) if rot else g

def mv(g, dx, dy): return A.translate(g, dx, dy)
def rot(g, a, x=0, y=0): return A.rotate(g, a, origin=(x, y))   # y-down: +a is clockwise on screen
def sc(g, sx, sy=None, x=None, y=None):
    o = "centroid" if x is None else (x, y)
    return A.scale(g, sx, sy if sy is not None else sx, origin=o)
def U(*g): return clean(unary_union(list(g)))
def cut(a, *bs):
    for b in bs: a = a.difference(b)
    return clean(a)
def inter(a, b): return clean(a.intersection(b))
def crescent(f, w=5, ang=50):
    """second tone on the side away from an upper-left light"""
    return clean(f.difference(A.translate(f, -w*math.cos(math.radians(ang)), -w*math.sin(math.radians(ang)))))
def rim(f, w=1.8): return clean(f.difference(A.translate(f, w*.7, w*.8)))
def drop(g, min_area):
    if isinstance(g, MultiPolygon): return unary_union([x for x in g.geoms if x.area >= min_area])
    return g if g.area >= min_area else Polygon()

# ---------- curve fitting (Schneider) ----------------------------------------------
def _bez(c, t):
    t = np.asarray(t)[:, None]; m = 1-t
    return m**3*c[0]+3*m*m*t*c[1]+3*m*t*t*c[2]+t**3*c[3]

def _fit(P, t1, t2, tol, out, depth=0):
    n = len(P)
    d = np.linalg.norm(P[-1]-P[0])
    if n <= 2:
        out.append((P[0], P[0]+t1*d/3, P[-1]+t2*d/3, P[-1])); return
    u = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(P, axis=0), axis=1))]); L = u[-1]
    if L < 1e-9: return
    u = u/L
    for it in range(14):
        b0 = (1-u)**3; b1 = 3*u*(1-u)**2; b2 = 3*u*u*(1-u); b3 = u**3
        A1 = t1[None, :]*b1[:, None]; A2 = t2[None, :]*b2[:, None]
        T = P-(P[0][None]*(b0+b1)[:, None]+P[-1][None]*(b2+b3)[:, None])
        c11 = (A1*A1).sum(); c12 = (A1*A2).sum(); c22 = (A2*A2).sum()
        x1 = (A1*T).sum(); x2 = (A2*T).sum(); det = c11*c22-c12*c12
        if abs(det) > 1e-12: a1 = (x1*c22-x2*c12)/det; a2 = (c11*x2-c12*x1)/det
        else: a1 = a2 = d/3
        if a1 < 1e-3*L or a2 < 1e-3*L or a1 > 3*L or a2 > 3*L: a1 = a2 = d/3
        C = np.array([P[0], P[0]+t1*a1, P[-1]+t2*a2, P[-1]])
        Q = _bez(C, u); e = np.linalg.norm(Q-P, axis=1); k = int(e.argmax())
        if e[k] <= tol: out.append(C); return
        if e[k] > tol*40: break
        d1 = 3*(C[1:]-C[:-1]); d2 = 2*(d1[1:]-d1[:-1]); m = 1-u
        D1 = m[:, None]**2*d1[0]+2*(m*u)[:, None]*d1[1]+u[:, None]**2*d1[2]
        D2 = m[:, None]*d2[0]+u[:, None]*d2[1]
        num = ((Q-P)*D1).sum(1); den = (D1*D1).sum(1)+((Q-P)*D2).sum(1)
        u = np.clip(u-num/np.where(abs(den) > 1e-9, den, 1e18), 0, 1); u = np.maximum.accumulate(u)
    k = min(max(k, 1), n-2)
    lo, hi = max(0, k-2), min(n-1, k+2)
    tc = P[lo]-P[hi]; nn = np.linalg.norm(tc)
    tc = tc/nn if nn > 1e-9 else t2
    _fit(P[:k+1], t1, tc, tol, out, depth+1); _fit(P[k:], -tc, t2, tol, out, depth+1)

def _ring(ring, tol, f):
    P = np.array(ring.coords)[:-1]
    # dedupe
    keep = [0]
    for i in range(1, len(P)):
        if np.linalg.norm(P[i]-P[keep[-1]]) > .12: keep.append(i)
    P = P[keep]
    if len(P) > 2 and np.linalg.norm(P[0]-P[-1]) < .12: P = P[:-1]
    n = len(P)
    if n < 3: return ''
    v = np.roll(P, -1, 0)-P; a = np.arctan2(v[:, 1], v[:, 0])
    turn = np.abs((a-np.roll(a, 1)+np.pi) % (2*np.pi)-np.pi)
    ln = np.linalg.norm(v, axis=1); lp = np.roll(ln, 1)
    thr = np.where((ln > 3.5) & (lp > 3.5), math.radians(14), math.radians(33))
    cor = [i for i in range(n) if turn[i] > thr[i]]
    if not cor:
        cor = [int(np.argmin(P[:, 1]))]; smooth = True
    else: smooth = False
    segs = []
    for j, c in enumerate(cor):
        e = cor[(j+1) % len(cor)]
        idx = list(range(c, e+1)) if e > c else list(range(c, n))+list(range(0, e+1))
        q = P[idx]
        if smooth:
            t = q[1]-q[-2]; t = t/np.linalg.norm(t); t1, t2 = t, -t
        else:
            h = min(2, len(q)-1)
            t1 = q[h]-q[0]; t2 = q[-1-h]-q[-1]
            t1 = t1/(np.linalg.norm(t1)+1e-9); t2 = t2/(np.linalg.norm(t2)+1e-9)
        # straight?
        ch = q[-1]-q[0]; L = np.linalg.norm(ch)
        if L > 1e-6:
            dist = np.abs(ch[0]*(q[:, 1]-q[0, 1])-ch[1]*(q[:, 0]-q[0, 0]))/L
            if dist.max() < tol*.5: segs.append(('l', q[-1])); continue
        out = []; _fit(q, t1, t2, tol, out)
        segs += [('c', c4[1], c4[2], c4[3]) for c4 in out]
    r = lambda p: (round(p[0]*f), round(p[1]*f))
    cur = r(P[cor[0]]); start = cur; d = ['M', cur]; last = 'M'
    toks = [('M', cur)]
    for s in segs:
        if s[0] == 'l':
            p = r(s[1]); dx, dy = p[0]-cur[0], p[1]-cur[1]
            if (dx, dy) != (0, 0): toks.append(('l', (dx, dy)))
            cur = p
        else:
            q = [r(x) for x in s[1:]]
            if q[2] == cur and q[1] == cur: continue
            toks.append(('c', *[(x[0]-cur[0], x[1]-cur[1]) for x in q])); cur = q[2]
    if toks[-1][0] == 'l' and cur == start: toks.pop()
    def num(x):
        x = x/f
        s = ('%g' % round(x, 2))
        return s.replace('0.', '.', 1) if s.startswith('0.') else s.replace('-0.', '-.', 1) if s.startswith('-0.') else s
    out = ''; prev = ''
    for t in toks:
        nums = [num(x) for p in t[1:] for x in p]
        seg = ''
        for i, s in enumerate(nums):
            if seg and not s.startswith('-') and not (s.startswith('.') and '.' in prevn): seg += ' '
            seg += s; prevn = s
        if t[0] == prev and t[0] in 'cl':
            out += ('' if seg.startswith('-') else ' ')+seg
        else: out += t[0]+seg
        prev = t[0]
    return out+'z'

_cache = {}
def path(g, tol=.3, prec=1):
    g = clean(g)
    if g.is_empty: return ''
    key = (g.wkb, tol, prec)
    if key in _cache: return _cache[key]
    f = 10**prec; out = ''
    polys = sorted(g.geoms, key=lambda p: (round(p.centroid.y/14), p.centroid.x)) if isinstance(g, MultiPolygon) else [g]
    for p in polys:
        if p.area < .25: continue
        out += _ring(p.exterior, tol, f)
        for h in p.interiors:
            if Polygon(h).area > .6: out += _ring(h, tol, f)
    _cache[key] = out
    return out

# ---------- groups -----------------------------------------------------------------
def auto(g, tol, prec):
    """how closely a shape is followed, and to how many decimals; a module of parts may have its own"""
    if prec is None:
        b = g.bounds; big = math.hypot(b[2]-b[0], b[3]-b[1]) > 70
        prec = 0 if big and tol is None else 1
        tol = tol or (.6 if big else .35)
    return tol or .35, prec

class G:
    auto = staticmethod(auto)   # make.py puts here what the module of the person says
    def __init__(s, id, pivot=None, var=False, follow=None):
        s.id, s.pivot, s.kids, s.var, s.follow = id, pivot, [], var, follow
    def add(s, g, fill, op=None, tol=None, prec=None):
        if isinstance(g, str): g = S(g)
        g = clean(g)
        if g.is_empty: return s
        s.kids.append((g, fill, op, *s.auto(g, tol, prec)))
        return s
    def raw(s, d, fill, op=None): s.kids.append((d, fill, op, None, None)); return s
    def g(s, id, pivot=None, var=False, follow=None):
        k = G(id, pivot, var, follow); s.kids.append(k); return k
    def put(s, grp): s.kids.append(grp); return grp
    def shadow(s, g, dx=6, dy=9, op=.2, col='#1a1030', soft=True, tol=None, prec=None):
        """soft contact shadow: stacked offset copies of the same d (brotli dedupes them)"""
        g = clean(g); d = path(g, *s.auto(g, tol, prec))
        for t, o in ((.4, .55), (.8, .45), (1.25, .35)) if soft else ((1, 1),):
            s.kids.append((('t', round(dx*t), round(dy*t), d), col, round(op*o, 2), None, None))
        return s
    def xf(s, fn):
        """apply a shapely affine to every shape below (not to stamped prints)"""
        s.kids = [k.xf(fn) if isinstance(k, G) else ((fn(k[0]),)+k[1:] if hasattr(k[0], 'bounds') else k) for k in s.kids]
        if s.pivot: p = fn(Point(s.pivot)); s.pivot = (round(p.x), round(p.y))
        return s
    def emit(s, pose=None, show=None, ids=True, ang=0):
        pose = pose or {}; tr = ''
        if (s.follow or s.id) in pose:
            v = pose[s.follow or s.id]; a, dx, dy = (v+(0, 0))[:3] if isinstance(v, tuple) else (v, 0, 0)
            bits = []; ang += a
            if dx or dy: bits.append('translate(%g %g)' % (dx, dy))
            if a: bits.append('rotate(%g %g %g)' % (a, *(s.pivot or (0, 0))))
            if bits: tr = ' transform="%s"' % ' '.join(bits)
        if s.var and show is not None and s.id not in show:
            if not ids: return ''
            tr += ' display="none"'
        o = '<g' + (' id="%s"' % s.id if ids and s.id else '')
        if ids and s.follow: o += ' data-follow="%s"' % s.follow
        if ids and s.pivot: o += ' data-pivot="%g %g"' % s.pivot
        o += tr+'>'
        run = None
        for k in s.kids:
            if isinstance(k, G): o += k.emit(pose, show, ids, ang); continue
            g, fill, op, tol, prec = k
            t = ''
            if isinstance(g, tuple):   # shadow: its offset is a world vector, so undo the joint rotations
                ca, sa = math.cos(math.radians(-ang)), math.sin(math.radians(-ang))
                t = '%s transform="translate(%g %g)"' % (' class="s"' if ids else '', round(g[1]*ca-g[2]*sa, 1), round(g[1]*sa+g[2]*ca, 1)); d = g[3]
            else: d = g if isinstance(g, str) else path(g, tol, prec)
            if not d: continue
            o += '<path%s fill="%s"%s d="%s"/>' % (t, fill, ' fill-opacity="%g"' % op if op else '', d)
        return o+'</g>'

FORM = ('show',)   # keys of a mood or gesture that are not groups

def family(variant): return variant.rsplit('.', 1)[0]

def lay(mood, gesture=None, mouth=None):
    """a gesture over a mood: it takes over the groups it names and the variant families it shows;
    then the mouth (a speech shape) over both"""
    out = dict(mood); shown = mood.get('show', '').split()
    for k, v in (gesture or {}).items():
        if k not in FORM: out[k] = v
    for new in (gesture or {}).get('show', '').split()+([mouth] if mouth else []):
        shown = [v for v in shown if family(v) != family(new)]+[new]
    out['show'] = ' '.join(shown)
    return out

class Puppet:
    """A person. moods and gestures: name -> {group: degrees | (degrees, dx, dy), 'show': 'variants'};
    spots: name -> (x, y, group). The file is drawn in the mood calm."""
    def __init__(s, name, faces='right', w=600, h=900):
        s.faces = faces; s.name, s.w, s.h, s.root = name, w, h, G(name)
        s.moods, s.gestures, s.spots = {}, {}, {}
    def svg(s, mood=None, gesture=None, ids=True, box=None, bg=None, defs='', mouth=None, blink=False, more=None):
        """more: groups held otherwise on top of it all (a gaze, a turn of the head), for looking at"""
        p = lay(s.moods.get(mood or 'calm', {}), s.gestures[gesture] if gesture else None, mouth); p.update(more or {})
        show = set(p.get('show', '').split())
        if blink: show.add('blink')
        # forearm second tone: pick the side that faces away from the light
        r = lambda k: (p[k][0] if isinstance(p.get(k, 0), (tuple, list)) else p.get(k, 0))
        for z in 'NF':
            a = math.radians(r('torso')+r('arm'+z)+r('fore'+z)); show.add('fore%s.%s' % (z, 'r' if math.cos(a)*.6+math.sin(a)*.8 > 0 else 'l'))
        rots = {k: tuple(v) if isinstance(v, list) else v for k, v in p.items() if k not in FORM}
        box = box or (0, 0, s.w, s.h)
        o = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="%g %g %g %g"' % box
        if ids:
            o += ' data-faces="%s"' % s.faces
            for k in ('moods', 'gestures', 'spots'): o += " data-%s='%s'" % (k, json.dumps(getattr(s, k), separators=(',', ':')))
        o += '>'+defs
        if bg: o += '<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (*box, bg)
        return o+s.root.emit(rots, show, ids)+'</svg>'
