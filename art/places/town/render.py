"""Pictures of the map in any state, to look at. python3 -m town.render OUT.png map [tall=1]
[lit=bus,college|all] [windows=3|all] [t=SECONDS] [width=360] [over=1] [squint=1]"""
import os, re, subprocess, sys
from xml.etree import ElementTree as ET
from PIL import Image, ImageFilter, ImageOps

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = os.path.join(HERE, '..', '..', '..', 'assets', 'places')
NS = '{http://www.w3.org/2000/svg}'
ET.register_namespace('', NS[1:-1])


def numbers(text): return [float(v) for v in text.split()]


def wake(node, lit, windows, counts, place=None):
    """bakes one state: `lit` places awake, so many of each one's windows alight"""
    place = node.get('data-place', place)
    if node.tag == NS+'path':
        on = lit == 'all' or place in lit
        if node.get('data-window'):
            counts[place] = counts.get(place, 0)+1
            on = on and (windows == 'all' or counts[place] <= windows)
        if on:
            for a, b in (('data-lit', 'fill'), ('data-lit-op', 'fill-opacity')):
                if node.get(a): node.set(b, node.get(a))
    for child in node: wake(child, lit, windows, counts, place)


def move(node, t, around=1.0):
    """the loops as they stand after t seconds"""
    import math
    for child in list(node):
        move(child, t)
        how = (child.get('data-loop') or '').split()
        if not how: continue
        kind, v = how[0], [float(x) for x in how[1:]]
        pivot = numbers(child.get('data-pivot', '0 0'))
        wave = lambda secs: math.sin(2*math.pi*t/secs)
        if kind == 'scroll':
            off = (v[0]*t) % v[1]
            for k, by in enumerate((off, off-v[1])):
                g = ET.Element(NS+'g', {'transform': 'translate(%f 0)' % by}); g.extend(list(child) if k == 0 else copies)
                if k == 0: copies = [ET.fromstring(ET.tostring(c)) for c in child]; first = g
                else: second = g
            for c in list(child): child.remove(c)
            child.extend([first, second]); continue
        tr = {'sway': lambda: 'rotate(%f %f %f)' % (v[0]*wave(v[1]), *pivot),
              'spin': lambda: 'rotate(%f %f %f)' % (v[0]*t, *pivot),
              'drift': lambda: 'translate(%f %f)' % tuple(q*(.5-.5*math.cos(2*math.pi*t/v[2])) for q in v[:2]),
              'pulse': lambda: ''}[kind]()
        if kind == 'pulse': child.set('opacity', '%f' % (v[0]+(1-v[0])*(.5+.5*math.cos(2*math.pi*t/v[1]))))
        else: child.set('transform', (child.get('transform', '')+' '+tr).strip())


def picture(name, out, lit='all', windows='all', t=0, width=None, over=False):
    root = ET.parse(os.path.join(PLACES, name+'.svg')).getroot()
    w, h = numbers(root.get('viewBox'))[2:]
    wake(root, lit, windows, {})
    if t: move(root, t)
    if over: root.set('viewBox', '-140 -60 %d %d' % (w+280, h+120))
    args = ['rsvg-convert', '-o', out]+(['-w', str(width)] if width else [])+['/dev/stdin']
    subprocess.run(args, input=ET.tostring(root), check=True)


def squint(png):
    """blurred grey, and the same in three values"""
    im = Image.open(png).convert('RGB')
    g = ImageOps.grayscale(im).filter(ImageFilter.GaussianBlur(im.width/90))
    three = g.point(lambda v: 30 if v < 70 else 125 if v < 140 else 235)
    flat = im.width > im.height
    o = Image.new('RGB', (im.width, im.height*2) if flat else (im.width*2, im.height))
    o.paste(g.convert('RGB'), (0, 0)); o.paste(three.convert('RGB'), (0, im.height) if flat else (im.width, 0))
    o.save(png)
    h = g.histogram(); n = sum(h)
    print('dark/mid/light %.0f/%.0f/%.0f %%' % (100*sum(h[:70])/n, 100*sum(h[70:140])/n, 100*sum(h[140:])/n))


if __name__ == '__main__':
    out, name = sys.argv[1:3]; k = {}; sq = False
    for a in sys.argv[3:]:
        key, v = a.split('=')
        if key == 'lit': k[key] = v if v == 'all' else set(v.split(','))
        elif key == 'windows': k[key] = v if v == 'all' else int(v)
        elif key == 't': k[key] = float(v)
        elif key == 'width': k[key] = int(v)
        elif key == 'over': k[key] = True
        elif key == 'squint': sq = True
    picture(name, out, **k)
    if sq: squint(out)
