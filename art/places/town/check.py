"""What the contract for drawings asks of the map, measured. python3 -m town.check"""
import json, math, os, re
from xml.etree import ElementTree as ET
import brotli
from .render import NS, PLACES, numbers

NAMES = 'home neighbourhood bus school college factory farm office phone'.split()
KINDS = {'scroll': 2, 'sway': 2, 'drift': 3, 'spin': 1, 'pulse': 2}
GROUP = {'id', 'data-z', 'data-loop', 'data-pivot', 'data-place', 'transform'}
PATH = {'d', 'fill', 'fill-opacity', 'fill-rule', 'transform', 'data-lit', 'data-lit-op', 'data-window'}


def check(name):
    text = open(os.path.join(PLACES, name+'.svg')).read(); root = ET.fromstring(text)
    wrong, loops, windows, ids = [], 0, {}, []
    def walk(node, place, moving):
        nonlocal loops
        tag = node.tag.replace(NS, '')
        if tag == 'defs': return
        known = {'g': GROUP, 'path': PATH}.get(tag)
        if known is None or set(node.keys())-known: wrong.append((tag, node.attrib.keys()))
        place = node.get('data-place', place)
        if node.get('id'): ids.append(node.get('id'))
        if node.get('data-loop'):
            kind, *v = node.get('data-loop').split(); loops += 1
            if len(v) != KINDS[kind] or moving or not node.get('id'): wrong.append(('loop', node.attrib))
            if kind in ('sway', 'spin') and not node.get('data-pivot'): wrong.append(('pivot', node.get('id')))
        if node.get('data-window'): windows[place] = windows.get(place, 0)+1
        for f in re.findall(r'(\w+)\(', node.get('transform', '')):
            if f not in ('translate', 'scale', 'rotate'): wrong.append(('transform', f))
        for child in node: walk(child, place, moving or node.get('data-loop'))
    for child in root: walk(child, None, None)
    if len(set(ids)) < len(ids): wrong.append(('ids twice', [i for i in ids if ids.count(i) > 1]))
    tops = [g for g in root if g.tag == NS+'g']; zs = [float(g.get('data-z')) for g in tops]
    if zs != sorted(zs): wrong.append(('data-z', zs))
    if sorted(windows) != sorted(NAMES): wrong.append(('places', sorted(windows)))
    spots = json.loads(root.get('data-spots'))
    near = min((math.dist(spots[a], spots[b]), a, b) for a in NAMES for b in NAMES if a < b)
    w, h = numbers(root.get('viewBox'))[2:]
    print(name, '|', len(brotli.compress(text.encode(), quality=11)), 'bytes brotli |', text.count('<path'), 'paths |', loops, 'loops |', len(tops), 'layers |', text.count('stroke'), 'strokes')
    print('  windows', windows); print('  nearest marks %.0f apart: %s %s' % near)
    print('  marks', {k: (round(x/w, 2), round(y/h, 2)) for k, (x, y) in spots.items()})
    print('  wrong:', wrong or 'nothing')


for n in ('map', 'map-portrait'): check(n)
