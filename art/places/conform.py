"""conform.py PLACE…: what the stage demands of a place, measured on the drawing itself."""
import brotli, json, os, re, sys
import xml.etree.ElementTree as ET
import room

LOOPS = {'scroll': 2, 'sway': 2, 'drift': 3, 'spin': 1, 'pulse': 2}
ATTRS = {'g': {'id', 'data-z', 'data-slot', 'data-loop', 'data-pivot', 'transform'},
         'path': {'d', 'fill', 'fill-opacity', 'fill-rule', 'transform', 'data-lit', 'data-lit-op'}}

def faults(svg):
    root = ET.fromstring(svg); q = lambda e: e.tag.split('}')[1]
    ids, z, loops, top, grads = [], None, 0, 0, {e.get('id') for e in root.iter() if q(e) == 'linearGradient'}
    for e in root:
        if q(e) == 'defs': continue
        top += 1
        if q(e) != 'g' or not e.get('id') or e.get('data-z') is None: yield 'a top-level element without id or data-z'; continue
        d = float(e.get('data-z'))
        if z is not None and d < z: yield '%s lies behind the group before it' % e.get('id')
        z = d
    for e in root.iter():
        t = q(e)
        if t in ATTRS and (odd := set(e.attrib)-ATTRS[t]): yield '%s says %s' % (t, odd)
        if t not in ('svg', 'defs', 'linearGradient', 'stop', 'g', 'path'): yield 'a %s' % t
        if t == 'g' and e.get('id'): ids.append(e.get('id'))
        if t == 'path' and (m := re.match(r'url\(#(.+)\)', e.get('fill'))) and m.group(1) not in grads: yield 'no gradient %s' % m.group(1)
        if e.get('data-loop'):
            loops += 1; k, *v = e.get('data-loop').split()
            if LOOPS.get(k) != len(v): yield 'a loop %s' % e.get('data-loop')
            if k in ('sway', 'spin') and not e.get('data-pivot'): yield '%s turns about nothing' % e.get('id')
            if not e.get('id') or e.get('transform'): yield 'a loop without id, or with a transform'
        if e.get('data-slot') and len(e): yield 'the slot is not empty'
    if len(set(ids)) != len(ids): yield 'ids twice: %s' % {i for i in ids if ids.count(i) > 1}
    lights, spots = json.loads(root.get('data-lights')), json.loads(root.get('data-spots'))
    if len(lights) != 3: yield 'not three lights'
    inside = [k for k, v in spots.items() if 547 <= v[0] <= 1053 and 125 <= v[1] <= 720]
    if loops > 40 or top > 60: yield 'too many groups'
    size = len(brotli.compress(svg.encode(), quality=11))
    if size > 25*1024: yield 'too large'
    print('  %d B brotli, %d paths, %d top-level groups, %d loops, lights %s, %d of %d spots in the portrait crop' % (size, svg.count('<path'), top, loops, '/'.join(lights), len(inside), len(spots)))

for name in sys.argv[1:]:
    print(name)
    for f in faults(open(os.path.join(room.ASSETS, name+'.svg')).read()): print('  FAULT', f)
