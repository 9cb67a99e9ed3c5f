"""The people of the party: writes assets/cast/NAME.svg, checks it, and draws a contact sheet to judge
it by: `python art/people/sheet_party.py NAME [OUT.png] [HEIGHT]`.
Rows: moods; gestures over calm; faces of the moods; speech, blink, gaze, turns of the head; all at 150 px."""
import importlib, io, json, os, re, subprocess, sys
import xml.etree.ElementTree as ET
import brotli
from PIL import Image
HERE = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, HERE)
from kit import lay
from parts_party import GESTURES, MOODS
BACK = '#9AA39B'; WHOLE = (-80, -20, 760, 940); SPEECH = ('m.talk', 'm.talk2', 'm.talk3')

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

def turned(hold, by):
    hold = hold if isinstance(hold, tuple) else (hold, 0, 0)
    return (hold[0]+by, *hold[1:])

def looks(P, height):
    show = lambda mood='calm', gesture=None, box=WHOLE, h=height, **kw: picture(P.svg(mood, gesture, ids=False, box=box, bg=BACK, **kw), h)
    x, y, _ = P.spots['face']; near = (x-125, y-140, 250, 280); h = height*2//3
    faces = [show(m, box=near, h=h) for m in P.moods]
    talk = [show(mouth=m, box=near, h=h) for m in SPEECH]+[show(blink=True, box=near, h=h)]
    talk += [show(more={'irisN': (0, *g), 'irisF': (0, *g)}, box=near, h=h) for g in ((-4, 0), (4, 0), (0, 4))]
    talk += [show(more={'head': turned(P.moods['calm'].get('head', 0), a)}, box=near, h=h) for a in (-6, 6)]
    small = [show(m, h=150) for m in P.moods]+[show('calm', g, h=150) for g in P.gestures]
    return [row([show(m) for m in P.moods]), row([show('calm', g) for g in P.gestures]), row(faces), row(talk), row(small)]

def check(P, svg):
    """What the contract asks; the complaints."""
    root = ET.fromstring(svg); bad = []
    tags = {e.tag.split('}')[1] for e in root.iter()}
    if tags-{'svg', 'g', 'path', 'linearGradient', 'stop'}: bad.append('elements %s' % tags)
    ids = [e.get('id') for e in root.iter() if e.get('id')]
    if len(ids) != len(set(ids)): bad.append('ids twice: %s' % {i for i in ids if ids.count(i) > 1})
    moods, gestures, spots = (json.loads(root.get('data-'+k)) for k in ('moods', 'gestures', 'spots'))
    bad += ['no mood '+m for m in MOODS if m not in moods]+['no gesture '+g for g in GESTURES if g not in gestures]
    bad += ['no spot '+s for s in ('face', 'hand', 'eyes') if s not in spots]
    bad += ['spot on %s' % s[2] for s in spots.values() if s[2] not in ids]
    for m in (*(mood for mood in moods.values()), *gestures.values()):
        bad += ['group %s' % k for k in m if k != 'show' and k not in ids]+['variant %s' % v for v in m.get('show', '').split() if v not in ids]
    bad += ['mouth '+v for v in SPEECH+('blink',)+tuple('m.'+m for m in MOODS) if v not in ids]
    calm = moods['calm']
    for e in root.iter():   # the file is drawn in calm
        i = e.get('data-follow') or e.get('id')
        if e.tag.endswith('}g') and i:
            hold = calm.get(i, 0); a, dx, dy = hold if isinstance(hold, list) else (hold, 0, 0)
            want = ' '.join(['translate(%g %g)' % (dx, dy)]*bool(dx or dy)+['rotate(%g %s)' % (a, e.get('data-pivot'))]*bool(a))
            if (e.get('transform') or '') != want: bad.append('%s is not held as in calm: %s, %s' % (i, e.get('transform'), want))
    groups = [e for e in root.iter() if e.tag.endswith('}g') and (e.get('data-pivot') or re.search(r'\.', e.get('id') or '')) ]
    paths = sum(e.tag.endswith('}path') for e in root.iter()); size = len(brotli.compress(svg.encode(), quality=11))
    if len(groups) > 60: bad.append('too many groups')
    print('%s: %d paths, %d groups, %.1f KB, brotli %.2f KB' % (P.name, paths, len(groups), len(svg)/1024, size/1024), bad or 'sound')

if __name__ == '__main__':
    name = sys.argv[1]; P = importlib.import_module(name).build(); svg = P.svg('calm')
    open(os.path.join(HERE, '../../assets/cast/%s.svg' % name), 'w').write(svg); check(P, svg)
    if len(sys.argv) > 2: stack(looks(P, int(sys.argv[3]) if len(sys.argv) > 3 else 450)).save(sys.argv[2])
