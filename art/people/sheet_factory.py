"""Contact sheet of one person of the factory: python sheet_factory.py NAME out.png [columns]
Row by row: the eight moods, the six gestures (over calm), speech, blink and gaze.  Writes assets/cast/NAME.svg too."""
import importlib, os, re, subprocess, sys, tempfile
import brotli
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, HERE)
from parts_factory import MOODS, GESTURES
CAST = os.path.join(HERE, '..', '..', 'assets', 'cast')
BG = '#a9c9bf'   # the factory's mint haze


def picture(svg, h, tmp=tempfile.gettempdir()):
    """An SVG as an image of height h."""
    a, b = (os.path.join(tmp, 'sheet_%d.%s' % (os.getpid(), e)) for e in ('svg', 'png'))
    with open(a, 'w') as f: f.write(svg)
    subprocess.run(['rsvg-convert', '-h', str(h), a, '-o', b], check=True)
    im = Image.open(b).convert('RGB'); os.remove(a); os.remove(b)
    return im


def cells(P):
    """What is worth looking at: (mood, gesture, mouth, blink, more) for each cell."""
    gaze = lambda d: {'irisN': (0, d, 0), 'irisF': (0, d, 0), 'head': d*1.5}
    extra = [g for g in P.gestures if g not in GESTURES]
    return [(m, None, None, False, None) for m in MOODS]+[('calm', g, None, False, None) for g in (*GESTURES, *extra)] \
        + [('calm', None, t, False, None) for t in ('m.talk', 'm.talk2', 'm.talk3')]+[('calm', None, None, True, None), ('calm', None, None, False, gaze(4)), ('calm', None, None, False, gaze(-4)), ('angry', 'point', 'm.talk', False, None), ('sad', 'chest', None, False, None), ('afraid', 'stop', 'm.talk', False, None)]


def main(name, out, cols=8, h=480):
    P = importlib.import_module(name).build(); svg = P.svg()
    with open(os.path.join(CAST, name+'.svg'), 'w') as f: f.write(svg)
    box = (10, 10, 570, 890)
    ims = [picture(P.svg(m, g, ids=False, box=box, bg=BG, mouth=t, blink=b, more=k), h) for m, g, t, b, k in cells(P)]
    w = ims[0].width; sheet = Image.new('RGB', (w*cols, h*-(-len(ims)//cols)), BG)
    for i, im in enumerate(ims): sheet.paste(im, (i % cols*w, i//cols*h))
    sheet.save(out)
    print(name, 'brotli', len(brotli.compress(svg.encode(), quality=11)), 'paths', svg.count('<path'), 'groups', len(re.findall(r'<g ', svg)), 'pivot or variant', len([g for g in re.findall(r'<g [^>]*>', svg) if 'pivot' in g or re.search(r'id="[^"]*\.', g)]))


if __name__ == '__main__': main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
