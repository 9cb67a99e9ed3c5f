"""Contact sheets of a person, to judge them by: `python art/people/sheet.py NAME [OUT.png] [HEIGHT]`
writes OUT.png (moods; gestures over calm, and some over other moods; all of it again at 150 px
height) and OUT-faces.png (the face of each mood, mouths for speech, blink, gaze, turns of the
head)."""
import io, os, subprocess, sys
from PIL import Image
HERE = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, HERE)
from make import TALK, person
BACK = '#9AA39B'; WHOLE = (-80, -20, 760, 940)
SPEECH = TALK[:3]
# What is likeliest to break: a gesture laid over a mood that moves the same arms.
MIXED = [('angry', 'point', 'm.talk'), ('sad', 'chest', None), ('afraid', 'stop', 'm.talk')]

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

def show(P, height, mood='calm', gesture=None, mouth=None, box=WHOLE, **kw):
    return picture(P.svg(mood, gesture, ids=False, box=box, bg=BACK, mouth=mouth, **kw), height)

def bodies(P, height):
    looks = [(m,) for m in P.moods]+[('calm', g) for g in P.gestures]+MIXED
    return stack([wrap([show(P, height, *k) for k in looks], 6), wrap([show(P, 150, *k) for k in looks], 9)])

def turned(held, by):
    held = held if isinstance(held, tuple) else (held, 0, 0)
    return (held[0]+by, *held[1:])

def faces(P, height):
    x, y, _ = P.spots['face']; near = (x-145, y-190, 290, 300)
    s = lambda *k, **kw: show(P, height, *k, box=near, **kw)
    talk = [s(mouth=m) for m in SPEECH]+[s(blink=True)]
    gaze = [s(more={'irisN': (0, *g), 'irisF': (0, *g)}) for g in ((-4, 0), (4, 0), (0, 4))]
    turns = [s(more={'head': turned(P.moods['calm'].get('head', 0), a)}) for a in (-6, 6)]
    return wrap([s(m) for m in P.moods]+talk+gaze+turns, 6)

if __name__ == '__main__':
    name = sys.argv[1]; out = sys.argv[2] if len(sys.argv) > 2 else name+'.png'; height = int(sys.argv[3]) if len(sys.argv) > 3 else 450
    P = person(name)
    bodies(P, height).save(out); faces(P, height*3//4).save(out.replace('.png', '-faces.png'))
