"""seam.py PLACE OUT [far]: the place with every scrolling layer pushed on by some units, to see that it tiles."""
import re, sys
import look, os, room
def push(svg, by):
    out, depth, keep = [], 0, None
    for t in re.split(r'(<g[^>]*>|</g>)', svg):
        if t.startswith('<g'):
            m = re.search(r'data-loop="scroll (\S+) (\S+)"', t)
            if m and keep is None: keep, buf, wrap, start = depth, [], float(m.group(2)), t
            depth += 1
        elif t == '</g>': depth -= 1
        if keep is not None:
            buf.append(t)
            if depth == keep and t == '</g>':
                g = ''.join(buf); o = by % wrap; out += ['<g transform="translate(%g)">%s</g><g transform="translate(%g)">%s</g>' % (-o, g, wrap-o, g)]; keep = None
            continue
        out.append(t)
    return ''.join(out)
svg = open(os.path.join(room.ASSETS, sys.argv[1]+'.svg')).read()
look.render(look.lit(push(svg, float(sys.argv[3]) if len(sys.argv) > 3 else 1100), False)).save('%s/%s-seam.png' % (sys.argv[2], sys.argv[1]))
