"""The far city: domes and minarets beside stepped towers, roof tanks, a bridge, a high line."""
import random
from paper import *
from .sky import SKY


def tank(x, y, w):
    """a wooden water tank on a roof"""
    return rect(x+3, y-12, 3, 14)+rect(x+w-6, y-12, 3, 14)+rect(x, y-30, w, 19)+poly((x-2, y-30), (x+w/2, y-42), (x+w+2, y-30))


def spire(x, y, h):
    """stepped, with a needle"""
    return (rect(x-22, y-h*.5, 44, h*.5+30)+rect(x-15, y-h*.72, 30, h*.3)+rect(x-9, y-h*.84, 18, h*.2)
            + poly((x-7, y-h*.83), (x, y-h*1.12), (x+7, y-h*.83)))


def gate(x, y, k):
    """the great gate at Lucknow"""
    g = rect(-44, -56, 88, 80)+rect(-52, -66, 12, 90)+rect(40, -66, 12, 90)+ogee(-54, -66, 16, 18)+ogee(38, -66, 16, 18)
    g += Path().M(-40, -54).C(-40, -84, 40, -84, 40, -54)+ogee(-9, -74, 18, 22)
    return g.s(k).t(x, y)


def skyline(d, A):
    r = random.Random(23)
    f0, c0 = A['far'][0]
    W, sx = d.w, A['sun'][0]
    marks = A['marks']
    sk = Path(); x = d.x0
    while x < d.x1:
        w = r.randrange(18, 40); y = round(yat(f0, x))+12; h = r.randrange(20, 66); q = r.randrange(9)
        if abs(x-sx) < W*.1: h = int(h*.55)
        if any(abs(x+w/2-m) < 60 for _, m, _ in marks): x += w; continue
        if q < 3: sk += rect(x, y-h, w, h+20)
        elif q < 5: sk += rect(x, y-h, w, h+20)+tank(x+3, y-h, min(w-6, 22))
        elif q == 5: sk += rect(x, y-h*.6, w, h)+ogee(x+2, y-h*.6, w-4, w*1.1)
        elif q == 6: sk += rect(x, y-h, w, h+20)+rect(x+w*.25, y-h*1.35, w*.5, h*.5)
        elif q == 7: sk += rect(x, y-h, w, h+20)+poly((x-2, y-h), (x+w/2, y-h-14), (x+w+2, y-h))
        else: sk += rect(x+w*.3, y-h*1.4, w*.4, h*1.4+20)+ogee(x+w*.22, y-h*1.4, w*.56, 20)
        x += w+r.randrange(-2, 7)
    for kind, x, k in marks:
        y = round(yat(f0, x))+12
        sk += spire(x, y, 150*k) if kind == 'spire' else gate(x, y, 1.1*k)
    c = [mix(SKY[2], c0, .3), mix(c0, SKY[4], .4), mix(c0, SKY[5], .55), mix(c0, SKY[3], .45)]
    d.paper(sk, d.grad('sk', d.x0, 0, d.x1, 0, (0, c[0]), (max(.08, sx/W-.32), c[1]), (sx/W, c[2]), (1, c[3])), .6, a=.07)


def bridge(d, A):
    """a suspension bridge with two stone towers, as over the East River"""
    x0, x1, y, k = A['bridge']; c = A['bridge_ink']
    span = x1-x0; m = rect(x0-span*.5, y-6*k, span*2, 7*k)
    for x in (x0, x1):
        m += poly((x-15*k, y+60*k), (x-12*k, y-86*k), (x+12*k, y-86*k), (x+15*k, y+60*k))+rect(x-15*k, y-91*k, 30*k, 7*k)
    cable = [(x0-span*.5, y-8*k)]+[(x0-span*.25, y-40*k), (x0, y-86*k), (x0+span*.25, y-34*k), (x0+span*.5, y-16*k), (x0+span*.75, y-34*k), (x1, y-86*k), (x1+span*.25, y-40*k), (x1+span*.5, y-8*k)]
    m += ribbon(cable, 3.4*k)
    for i in range(-5, 16):
        x = x0+span*i/10
        if i in (0, 10): continue
        t = abs(i/10 % 1-.5)*2 if 0 < i < 10 else (1-(-i/5 if i < 0 else (i-10)/5))
        m += rect(x, y-(16+70*t*t if 0 < i < 10 else 8+78*t**1.6)*k, 2*k, (10+70*t*t)*k)
    d.raw(m, c)
    holes = many_arches(((x+s*4.6*k-3.6*k, y-12*k, 7.2*k, 58*k) for x in (x0, x1) for s in (-1, 1)))
    d.raw(holes, A['bridge_sky'])


def many_arches(boxes):
    p = Path()
    for x, y, w, h in boxes:      # pointed, as the Gothic openings are
        p += Path().M(x, y).L(x, y-h*.75).Q(x, y-h*.9, x+w/2, y-h).Q(x+w, y-h*.9, x+w, y-h*.75).L(x+w, y)
    return p


def highline(d, A):
    """the elevated railway on its legs, and a train that crosses once in a long while"""
    y, ink, wrap, start = A['line'], A['line_ink'], A['wrap'], A['train']
    with d.g('train', None, data_loop='scroll %d %d' % (-28, wrap)):
        cars = [start+i*78 for i in range(4)]
        d.raw(sum((rect(x, y-27, 74, 24, 4) for x in cars), Path()), mix(ink, '#2c8a88', .45))
        d.raw(sum((rect(x+3, y-26, 68, 5) for x in cars), Path()), mix(ink, '#f0c090', .5))
        d.raw(sum((rect(x+7+q*16, y-19, 11, 8) for x in cars for q in range(4)), Path()), '#ffd890')
    deck = rect(d.x0, y-4, d.x1-d.x0, 9)
    legs, arms = Path(), Path()
    x = d.x0+20
    while x < d.x1:
        legs += rect(x, y, 5, 170); arms += poly((x-16, y+4), (x+21, y+4), (x+5, y+20), (x, y+20)); x += 74
    d.raw(legs+arms, mix(ink, A['line_mist'], .25)); d.paper(deck, ink, .5, a=.14)
    d.raw(rect(d.x0, y-5, d.x1-d.x0, 2.4), mix(ink, '#ffc890', .5))
