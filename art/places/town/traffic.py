"""What else is on the roads: a yellow cab and an auto-rickshaw, which are nobody's story."""
from paper import *


def cab(d, x, y, k, dusk):
    """a New York cab, facing left"""
    t = lambda c: mix(c, dusk, .45)
    with d.at(x, y, k, p=0):
        d.raw(ell(0, 2, 62, 6), '#150d33', .25)
        d.paper(Path().M(-58, -6).L(-58, -20).C(-56, -28, -40, -28, -32, -29).L(-18, -46).L(22, -46).L(38, -29).C(54, -28, 58, -26, 58, -6), t('#f5b53a'), .8)
        d.raw(poly((-24, -30), (-14, -42), (0, -42), (0, -30))+poly((5, -30), (5, -42), (20, -42), (31, -30)), t('#2c2450'))
        d.raw(sum((rect(-52+q*12, -17 if q % 2 else -21, 6, 4) for q in range(9)), Path()), t('#2a1640'))
        d.raw(rect(-9, -53, 20, 7, 2), t('#fff0c8')); d.raw(rect(-58, -20, 7, 6), t('#fff0c8'))
        for w in (-34, 34): d.raw(ell(w, -6, 11), '#1d1538'); d.raw(ell(w, -6, 4), t('#c8b0b8'))


def auto(d, x, y, k, dusk):
    """an auto-rickshaw, facing left"""
    t = lambda c: mix(c, dusk, .45)
    with d.at(x, y, k, p=0):
        d.raw(ell(0, 2, 40, 5), '#150d33', .25)
        d.paper(Path().M(-36, -8).L(-34, -26).L(-24, -34).L(-18, -58).L(34, -58).L(36, -8), t('#3f9a5a'), .8)
        d.raw(Path().M(-26, -50).C(-20, -64, -4, -64, 8, -64).C(28, -64, 38, -60, 38, -46).L(-24, -46), t('#f5b53a'))
        d.raw(poly((-19, -44), (-4, -44), (-4, -30), (-26, -30))+rect(2, -44, 18, 34), t('#2c2450'))
        d.raw(rect(-34, -22, 70, 4), t('#f5b53a')); d.raw(ell(-34, -24, 4), t('#fff0c8'))
        for w in (-26, 24): d.raw(ell(w, -6, 9), '#1d1538'); d.raw(ell(w, -6, 3), t('#c8b0b8'))
