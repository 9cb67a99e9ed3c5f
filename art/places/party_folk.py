"""Guests at the back of the party: three flat inks each, like a screen print, swaying."""
from paper import *

DARK = '#3c1638'

def guest(d, id, x, y, k, sway, z=None, top='#7c2f45', bottom='#2c2a5e', skin='#4f2440', lit=('#c0504a', '#3f4f96', '#8a4a44'), hair='crop', arms='down', cup=False, flip=1, lean=0, rim='#f6b04e', skirt=False, legs=True):
    """feet at (x, y); about 470 k tall. lit: the same three inks under the ceiling light"""
    f = lambda u, v: (round(x+flip*k*(u+lean*-v/400), 1), round(y+k*v, 1))
    m = lambda p: p.map(f)
    seen = legs
    # weight on one leg, the other bent; hips and waist lean apart
    legs = ribbon([(-22, -206), (-22, -104), (-16, 0)], [52, 38, 28])+ribbon([(24, -206), (46, -112), (34, -6)], [50, 38, 26])+rect(-46, -232, 94, 54, 18)
    legs += Path().M(-32, 10).C(-34, -10, -2, -14, 2, 10)+Path().M(20, 4).C(20, -16, 50, -16, 62, 4)
    if skirt: legs += Path().M(-46, -220).C(-60, -160, -70, -110, -72, -74).C(-30, -62, 40, -62, 78, -78).C(72, -130, 58, -180, 48, -220)
    if not seen: legs = rect(-46, -232, 94, 60, 18)
    body = Path().M(-46, -200).C(-40, -234, -50, -266, -58, -318).C(-60, -346, -34, -352, -14, -360).L(14, -360).C(34, -352, 62, -346, 60, -318).C(56, -268, 42, -236, 50, -200).C(30, -190, -30, -190, -46, -200)
    A = {'down': ([(-56, -336), (-72, -270), (-64, -200)], [(56, -336), (74, -270), (60, -206)]),
         'up': ([(-54, -338), (-92, -380), (-74, -462)], [(56, -336), (82, -276), (46, -236)]),
         'both': ([(-54, -338), (-96, -372), (-92, -452)], [(54, -338), (98, -366), (84, -448)]),
         'hold': ([(-56, -336), (-80, -270), (-24, -262)], [(56, -336), (78, -276), (34, -300)]),
         'cup': ([(-56, -336), (-74, -268), (-58, -204)], [(56, -336), (84, -282), (54, -318)])}[arms]
    sleeves, hands = Path(), Path()
    for a in A:
        sleeves += ribbon(a, [40, 34, 26]); h = a[-1]; hands += ell(h[0], h[1]-4, 15, 17)
    head = ell(0, -404, 34, 42)+ribbon([(0, -376), (0, -348)], [28, 34])
    H = {'crop': Path().M(-36, -396).C(-42, -456, 42, -458, 36, -396).C(30, -424, -24, -430, -36, -396),
         'afro': lobes(0, -424, 50, 44, 11, .14)+ell(0, -420, 46, 36),
         'bun': Path().M(-36, -388).C(-44, -456, 42, -458, 36, -392).C(26, -424, -20, -428, -36, -388)+ell(6, -464, 22, 20),
         'long': Path().M(-40, -318).C(-58, -400, -46, -458, 0, -454).C(46, -458, 56, -400, 44, -322).C(30, -360, 40, -420, 8, -428).C(-24, -424, -28, -360, -40, -318),
         'cap': rtop(-36, -452, 72, 40, 30)+poly((20, -424), (62, -420), (60, -412), (20, -412)),
         'braids': Path().M(-36, -396).C(-42, -456, 42, -458, 36, -396).C(28, -424, -24, -428, -36, -396)+many_braids()}[hair]
    whole = legs+body+sleeves+hands+head+H
    with d.loop(id, 'sway %s %s' % (num(sway[0], 1), num(sway[1], 1)), z, (x, y)):
        w = m(whole).d(0)
        d.raw(w, '#1c0c22', .26, (9, 8)); d.raw(w, rim, .7, (-2.5, -2.5))
        d.raw(m(legs), bottom, lit=lit[1]); d.raw(m(hands+head), skin, lit=lit[2]); d.raw(m(body+sleeves), top, lit=lit[0])
        d.raw(m(ribbon([(-30, -340), (0, -322), (30, -340)], 9)+rect(-50, -214, 100, 10)), mix(top, '#f0b45a', .4), lit=mix(lit[0], '#f6d9a0', .5))
        d.raw(m(H), DARK, lit='#47203c')
        if cup:
            hx, hy = A[1][-1]; d.raw(m(poly((hx-15, hy-40), (hx+15, hy-40), (hx+10, hy), (hx-10, hy))), '#d9503f'); d.raw(m(rect(hx-16, hy-44, 32, 8)), '#f6d9a0')
            d.raw(m(ell(hx+4, hy-14, 12, 8)), skin, lit=lit[2])

def many_braids():
    p = Path()
    for s in (-1, 1):
        for i in range(3): p += ribbon([(s*(30-i*2), -420), (s*(44-i*5), -370), (s*(44-i*8), -318+i*8)], [13, 10, 6])
    return p
