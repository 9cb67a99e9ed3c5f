"""Writes people into assets/cast and checks them against what the importer takes:
`python art/people/make.py NAME...`, or without names everybody. Prints paths, groups and the
compressed size of each, and what is wrong with it; ends with 1 if anything is."""
import glob, importlib, json, os, re, sys
import xml.etree.ElementTree as ET
import brotli
HERE = os.path.dirname(os.path.abspath(__file__)); sys.path.insert(0, HERE)
import kit
CAST = os.path.join(HERE, '..', '..', 'assets', 'cast')
MOODS = 'calm warm uneasy afraid sad angry resolute surprised'.split()
GESTURES = 'offer chest stop point raise hold'.split()
TALK = ['m.talk', 'm.talk2', 'm.talk3', 'blink']
ALLOWED = {'g': {'id', 'data-pivot', 'data-follow', 'transform', 'display'}, 'path': {'d', 'class', 'fill', 'fill-opacity', 'fill-rule', 'transform'}}
MOST = dict(joints=60, paths=320, brotli=14*1024)

def everybody():
    """Whoever has a file here that builds a person."""
    files = sorted(glob.glob(os.path.join(HERE, '*.py')))
    return [os.path.basename(f)[:-3] for f in files if re.search(r'^def build\(\)', open(f).read(), re.M)]

def person(name):
    """Somebody, built. How closely shapes are followed is said by the parts they are made of."""
    module = importlib.import_module(name); kit.G.auto = staticmethod(module.auto)
    return module.build()

def faults(svg):
    root = ET.fromstring(svg); tag = lambda e: e.tag.split('}')[1]
    moods, gestures, spots = (json.loads(root.get('data-'+k)) for k in ('moods', 'gestures', 'spots'))
    groups = [e for e in root.iter() if tag(e) == 'g']; ids = [e.get('id') for e in groups]
    for e in list(root.iter())[1:]:
        if tag(e) not in ALLOWED: yield 'element '+tag(e)
        else: yield from ('attribute %s of %s' % (a, e.get('id')) for a in set(e.attrib)-ALLOWED[tag(e)])
    yield from ('id twice or missing: %s' % i for i in set(ids) if not i or ids.count(i) > 1)
    for want, have in ((MOODS, moods), (GESTURES, gestures), (TALK, ids), (('face', 'hand', 'eyes'), spots)):
        yield from ('missing '+w for w in want if w not in have)
    yield from ('spot %s rides on nothing' % k for k, v in spots.items() if v[2] not in ids)
    hidden = {e.get('id') for e in groups if e.get('display') == 'none'}; shown = set(moods['calm']['show'].split())
    shadows = ('foreN.r', 'foreN.l', 'foreF.r', 'foreF.l')
    for name, p in [*moods.items(), *gestures.items()]:
        for k, v in p.items():
            if k != 'show' and k not in ids: yield '%s: no group %s' % (name, k)
            if k == 'show': yield from ('%s: no variant %s' % (name, w) for w in v.split() if w not in hidden | shown)
    for e in groups:   # as drawn, every group is held as in calm
        v = moods['calm'].get(e.get('data-follow') or e.get('id'), 0); a, dx, dy = v if isinstance(v, list) else (v, 0, 0)
        bits = ['translate(%g %g)' % (dx, dy)]*bool(dx or dy)
        if a: bits.append('rotate(%g %s)' % (a, e.get('data-pivot') or '0 0'))
        if (e.get('transform') or '') != ' '.join(bits): yield 'not held as in calm: '+e.get('id')
        if e.get('data-follow') and e.get('data-follow') not in ids: yield 'follows nothing: '+e.get('id')
    size = dict(joints=sum(1 for e in groups if e.get('data-pivot') or e.get('id') in hidden | shown or e.get('id') in shadows),
                paths=svg.count('<path'), brotli=weight(svg))
    yield from ('%d %s, %d is the most' % (n, k, MOST[k]) for k, n in size.items() if n > MOST[k])

def weight(svg): return len(brotli.compress(svg.encode(), quality=11))

if __name__ == '__main__':
    bad = False
    for name in sys.argv[1:] or everybody():
        svg = person(name).svg('calm'); wrong = list(faults(svg)); bad |= bool(wrong)
        with open(os.path.join(CAST, name+'.svg'), 'w') as f: f.write(svg)
        print(name, len(svg), 'bytes', weight(svg), 'brotli', svg.count('<path'), 'paths', svg.count('<g '), 'groups', *wrong)
    sys.exit(bad)
