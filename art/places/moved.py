"""moved.py PLACE OUT SECONDS…: the place as it is some seconds later, every loop applied, the whole overscan in sight."""
import math, os, re, sys
import look, room

def at(svg, t):
    out, stack = [], []
    for tok in re.split(r'(<g[^>]*>|</g>)', svg):
        if tok.startswith('<g'):
            m = re.search(r'data-loop="(\w+) ([^"]+)"', tok)
            stack.append((len(out), m and (m.group(1), [float(v) for v in m.group(2).split()]), tok)); out.append(tok)
        elif tok == '</g>':
            i, loop, head = stack.pop(); out.append(tok)
            if loop:
                kind, v = loop; body = ''.join(out[i:]); del out[i:]
                pivot = re.search(r'data-pivot="(\S+) (\S+)"', head); px, py = pivot.groups() if pivot else (0, 0)
                if kind == 'scroll':
                    o = (v[0]*t) % v[1]; tr = ['translate(%g)' % o, 'translate(%g)' % (o-v[1])]
                elif kind == 'spin': tr = ['rotate(%g %s %s)' % (v[0]*t, px, py)]
                elif kind == 'sway': tr = ['rotate(%g %s %s)' % (v[0]*math.sin(2*math.pi*t/v[1]), px, py)]
                elif kind == 'drift': k = (1-math.cos(2*math.pi*t/v[2]))/2; tr = ['translate(%g %g)' % (v[0]*k, v[1]*k)]
                else: tr = ['']
                out += ['<g transform="%s">%s</g>' % (q, body) if q else body for q in tr]
        else: out.append(tok)
    return ''.join(out)

for s in sys.argv[3:]:
    svg = open(os.path.join(room.ASSETS, sys.argv[1]+'.svg')).read()
    look.render(look.lit(at(svg, float(s)), False), (-140, -60, 1880, 1020)).save('%s/%s-at-%s.png' % (sys.argv[2], sys.argv[1], s))
