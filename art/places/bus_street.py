"""What goes by outside the bus: Lucknow on a winter evening, in fog. Broad quiet shapes, because faces stand in front of them.
Every sheet here tiles at WRAP: it is painted for one period, WRAP0 .. WRAP0 + WRAP, and nothing hangs over the seam."""
from paper import *
from room import many, WRAP, WRAP0
import random

INK, RUST = '#15102b', '#a8453a'
HAZE, VEIL = '#d0a0b4', '#c496ae'
GROUND = 560          # where the shops stand; the sill of the windows hides it, the doorway shows it

def far(d):
    """the old city, one tone: clock tower, gate with its crown of petals, arcade"""
    def minar(x, h, w): return rect(x-w/2, 470-h, w, h)+rect(x-w*.8, 470-h*.7, w*1.6, 5)+rect(x-w*.8, 470-h, w*1.6, 5)+ogee(x-w*.7, 470-h, w*1.4, w*1.9)
    with d.loop('far-lucknow', 'scroll -5 1920', -9):
        m, n, o = Path(), Path(), Path()
        for x0 in (WRAP0+20, WRAP0+980):
            m += rect(x0+60, 290, 30, 180)+poly((x0+52, 292), (x0+75, 240), (x0+98, 292))
            m += rect(x0+382, 330, 150, 140)+Path().M(x0+392, 470).L(x0+392, 330).C(x0+392, 232, x0+522, 232, x0+522, 330).L(x0+522, 470)
            for i in range(9):
                t = math.radians(-80+20*i); m += leaf(24, 10).r(-80+20*i).t(x0+457+60*math.sin(t), 318-58*math.cos(t))
            m += minar(x0+376, 176, 16)+minar(x0+538, 176, 16)
            o += cusp(x0+424, 470, 66, 154)
            n += rect(x0+590, 372, 290, 100)
            for i in range(6): n += ogee(x0+600+i*47, 374, 34, 26)
            n += ogee(x0+690, 372, 84, 72)+minar(x0+606, 152, 14)+minar(x0+866, 152, 14)
        d.raw(n, '#b588a8'); d.raw(m, '#9d76a2'); d.raw(o, '#e6ae9c')

def shop(d, x, w, c, roof, kind, k):
    """one house of the bazaar: an arcade above, one glowing room below, one thing in it"""
    d.paper(cut([(x, GROUND+4), (x, roof), (x+w, roof), (x+w, GROUND+4)], 120, 2), c, 1.2, a=.12)
    lit = mix(c, '#ffb98a', .3)
    d.raw(rect(x, roof, 16, GROUND-roof), lit); d.raw(rect(x-5, roof-8, w+10, 13), lit)
    d.raw(many(lambda i: rect(x+12+i*40, roof-20, 22, 13), range(int((w-14)/40))), c)
    n = max(1, round(w/112)); q = w/n
    for i in range(n):
        xx, ww = round(x+q*i+q*.24), round(q*.52)
        d.raw(cusp(xx, 306, ww, 84), mix(c, '#f0b070', .6) if (i+k) % 3 == 0 else mix(c, INK, .14))
    y0 = 334
    d.raw(rect(x+14, y0, w-28, GROUND-y0), d.grad('s%d' % (x+200), 0, y0, 0, 480, (0, '#ffd890'), (1, '#ea9448')))
    cols = [('#f4e4cc', '#c9d6cc'), ('#b5566a', '#3f7f88'), ('#d9744a', '#f4e4cc')][k % 3]
    if kind == 'kurta':
        for j in range(int((w-50)/84)):
            body = Path().M(-10, 0).L(10, 0).L(26, 10).L(40, 58).L(28, 64).L(20, 34).L(24, 150).L(-24, 150).L(-20, 34).L(-28, 64).L(-40, 58).L(-26, 10)
            b = body.t(round(x+62+j*84), y0+16); d.raw(b.t(5, 6), '#8a4a3a', .25); d.raw(b, cols[j % 2])
        d.paper(rect(x+6, y0-38, w-12, 40, 4), '#9c4a56', 1, a=.2); d.raw(many(lambda i: snap(buta(9)).t(round(x+34+i*46), y0-18), range(int((w-30)/46))), '#e2a878')
    elif kind == 'cloth':
        ww = (w-44)/4
        for j in range(4): d.raw(rect(x+22+j*ww, y0+14, ww-8, 200), ['#a8506a', '#4a8088', '#d98a5a', '#e8c898'][j])
        d.paper(rect(x+6, y0-34, w-12, 36, 4), '#4a7686', 1, a=.2)
    elif kind == 'chai':
        d.raw(rect(x+14, y0+78, w-28, 140), '#b0603f'); d.raw(rect(x+8, y0+70, w-16, 12), '#f0b868')
        d.raw(ell(x+w*.66, y0+28, 17, 19)+rtop(x+w*.66-32, y0+44, 64, 60, 26), '#6c4058')
        d.raw(Path().M(x+44, y0+70).L(x+38, y0+38).L(x+84, y0+38).L(x+78, y0+70)+rect(x+54, y0+28, 12, 12), '#8a5a60')
        d.paper(scal(x-2, x+w+2, y0+8, 5, 14, 40), '#b0505a', 1, a=.2); q2 = (w+4)/5
        d.raw(many(lambda i: rect(x-2+q2*i, y0-32, q2, 41)+scal(x-2+q2*i, x-2+q2*(i+1), y0+8, 1, 14, 2), (0, 2, 4)), '#e8bc90')
    elif kind == 'sweets':
        d.raw(rect(x+20, y0+92, w-40, 8), '#a85a42'); d.raw(many(lambda i: poly((x+28+i*58, y0+92), (x+52+i*58, y0+48), (x+76+i*58, y0+92)), range(int((w-50)/58))), '#f4e0b4')
        d.paper(scal(x-2, x+w+2, y0+6, 4, 13, 36), '#4f7f8a', 1, a=.2)
    elif kind == 'shut':
        d.raw(rect(x+14, y0, w-28, GROUND-y0), mix(c, HAZE, .2)); d.raw(many(lambda i: rect(x+14, y0+10+i*22, w-28, 5), range(10)), mix(c, INK, .12))

def bazaar(d):
    rows = [(0, 210, '#7a5e96', 226, 'sweets', 0), (226, 196, '#86669a', 200, 'chai', 1), (470, 150, '#74609a', 252, 'shut', 2), (636, 268, '#8a669a', 206, 'kurta', 1),
            (1010, 190, '#7a629c', 232, 'cloth', 0), (1218, 216, '#80609a', 196, 'chai', 2), (1452, 160, '#6f5c98', 244, 'shut', 0), (1626, 276, '#846498', 212, 'kurta', 2)]
    with d.loop('street-mid', 'scroll -34 1920', -8):
        for x, y in ((440, 268), (958, 262)):
            d.raw(rect(WRAP0+x-7, y+50, 14, 260), '#6a5488'); d.paper(lobes(WRAP0+x, y, 70, 64, 11, .13), '#7c6698', .8, a=.1); d.raw(rosette(8, 7, 30, 10).t(WRAP0+x-3, y-3), '#8f78a6')
        d.veil = (VEIL, .2)
        for x, w, c, roof, kind, k in rows: shop(d, WRAP0+x+4, w, c, roof, kind, k)
        d.raw(rect(WRAP0, GROUND, WRAP, 180), d.grad('pave', 0, GROUND, 0, 730, (0, '#a87888'), (1, '#4c3660')))
        d.raw(many(lambda i: poly((WRAP0+i*120, GROUND), (WRAP0+i*120+4, GROUND), (WRAP0+i*120-26, 730), (WRAP0+i*120-34, 730)), range(1, 16)), INK, .14)
        d.veil = None

def fog(d, id, z, v, y, o, c='#f0cdc0'):
    """banks of fog, flat sheets laid one on the other"""
    with d.loop(id, 'scroll %s 1920' % num(v, 1), z):
        g = d.grad(id, 0, y-70, 0, y+60, (0, c, 0), (.55, c, o), (1, c, o*.4))
        for x, w, h in ((60, 820, 130), (1000, 860, 150)):
            x += WRAP0
            pts = [(x, y+40), (x+w*.12, y+4), (x+w*.3, y-h*.28), (x+w*.46, y-h*.12), (x+w*.64, y-h*.36), (x+w*.84, y-h*.06), (x+w, y+40)]
            d.raw(hill(pts, y+90), g)

def tuk(d, x, y):
    """three-wheeler, a driver and a passenger in a shawl"""
    with d.at(x, y, 1.15):
        d.raw(ell(-58, 84, 24)+ell(70, 84, 24), INK); d.raw(ell(-58, 84, 10)+ell(70, 84, 10), '#8a7a98')
        d.paper(Path().M(-96, 74).L(-92, 14).L(-74, -44).C(-68, -62, -56, -66, -40, -66).L(66, -66).C(86, -66, 92, -54, 94, -30).L(98, 74), '#3f7a6c', 1, a=.2)
        d.raw(Path().M(-82, -22).L(-74, -46).C(-68, -66, -56, -70, -40, -70).L(68, -70).C(90, -70, 96, -54, 98, -26).L(84, -26).C(82, -44, 78, -50, 62, -50).L(-42, -50).C(-58, -50, -62, -40, -66, -22), '#e0a94e')
        d.raw(poly((-66, 8), (-54, -40), (-20, -42), (-20, 8)), '#f6cf96'); d.raw(poly((-14, 40), (-14, -42), (64, -42), (70, 40)), '#3a2c58')
        d.raw(ell(-34, -14, 10, 12)+rtop(-52, -3, 34, 32, 13), '#5a3458'); d.raw(ell(30, -10, 12, 14)+rtop(6, 2, 52, 40, 18), '#a8505c')
        d.raw(rect(-96, 30, 194, 10), '#e0a94e'); d.raw(ell(-92, 10, 8, 9), '#fff3cf'); d.raw(ell(-94, 10, 24), '#ffdf9a', .3)

def near(d):
    """what is close to the bus, at an easy walking-traffic pace"""
    with d.loop('street-near', 'scroll -62 1920', -7):
        d.veil = (VEIL, .26)
        for x in (350, 1310):
            x += WRAP0
            d.halo(x-66, 262, ((112, .1), (74, .13), (42, .22)), '#ffb860')
            d.raw(rect(x-6, 236, 12, 440)+ribbon([(x, 276), (x-4, 244), (x-28, 238), (x-52, 248)], 8)+poly((x-42, 240), (x-86, 246), (x-84, 258), (x-48, 255)), '#4a3a68'); d.raw(poly((x-84, 258), (x-50, 256), (x-54, 268), (x-76, 269)), '#fff3cf')
        tuk(d, WRAP0+900, 392)
        A, B, faces = [Path(), Path()], [Path(), Path()], Path()
        for i, (x, h) in enumerate(((130, 88), (212, 70), (620, 84), (1120, 78), (1590, 92), (1672, 74))):
            x += WRAP0; y = 440-h
            A[i % 2] += ell(x, y-6, 18, 21)+rtop(x-32, y+14, 64, 130, 30)+rect(x-20, y+130, 16, 110+h-70)+rect(x+6, y+130, 16, 110+h-70)
            faces += ell(x-9, y-2, 10, 14)
            B[i % 2] += Path().M(x-36, y+126).C(x-40, y+30, x-22, y-30, x, y-30).C(x+22, y-30, x+20, y-4, x+18, y+6).C(x+38, y+18, x+42, y+60, x+38, y+126)
        for a, b, c in ((A[0], B[0], '#8a5476'), (A[1], B[1], '#4f7488')): d.raw(a, '#4c3866'); d.raw(b, c)
        d.raw(faces, '#7a4c58')
        d.veil = None
