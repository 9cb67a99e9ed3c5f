"""Contact sheets of people, to judge them by: `python art/people/sheet.py NAME [OUT.png] [HEIGHT]`
writes OUT.png (moods, gestures over calm, and everything at 150 px height) and OUT-faces.png (the
face of each mood, mouths for speech, blink, gaze, turns of the head)."""
import importlib, io, os, subprocess, sys
from PIL import Image
HERE = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, HERE)
BACK = '#9AA39B'; WHOLE = (-60, -20, 720, 920)

def picture(svg, height):
    png = subprocess.run(['rsvg-convert', '-h', str(height)], input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout
    return Image.open(io.BytesIO(png)).convert('RGB')

def row(pictures):
    out = Image.new('RGB', (sum(p.width for p in pictures), max(p.height for p in pictures)), BACK); x = 0
    for p in pictures: out.paste(p, (x, 0)); x += p.width
    return out

def stack(rows):
    out = Image.new('RGB', (max(r.width for r in rows), sum(r.height for r in rows)), BACK); y = 0
    for r in rows: out.paste(r, (0, y)); y += r.height
    return out

def wrap(pictures, n): return stack([row(pictures[i:i+n]) for i in range(0, len(pictures), n)])

def show(P, height, mood='calm', gesture=None, box=WHOLE, **kw):
    return picture(P.svg(mood, gesture, ids=False, box=box, bg=BACK, **kw), height)

def bodies(P, height):
    looks = [(m, None) for m in P.moods]+[('calm', g) for g in P.gestures]
    return stack([wrap([show(P, height, *k) for k in looks], 5), wrap([show(P, 150, *k) for k in looks], 15)])

def faces(P, height):
    x, y, _ = P.spots['face']; near = (x-145, y-190, 290, 300)
    s = lambda *k, **kw: show(P, height, *k, box=near, **kw)
    base = P.moods['calm'].get('head', 0); base = base if isinstance(base, tuple) else (base, 0, 0)
    talk = [s(mouth=m) for m in ('m.talk', 'm.talk2', 'm.talk3')]+[s(blink=True)]
    talk += [s(more={'irisN': (0, *g), 'irisF': (0, *g)}) for g in ((-4, 0), (4, 3))]
    talk += [s(more={'head': (base[0]+a, *base[1:])}) for a in (-6, 6)]
    return wrap([s(m) for m in P.moods]+talk, 4)

if __name__ == '__main__':
    name = sys.argv[1]; out = sys.argv[2] if len(sys.argv) > 2 else name+'.png'; height = int(sys.argv[3]) if len(sys.argv) > 3 else 450
    P = importlib.import_module(name).build()
    bodies(P, height).save(out); faces(P, height*3//4).save(out.replace('.png', '-faces.png'))
