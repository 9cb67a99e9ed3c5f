"""look.py PLACE [OUT]: the pictures a place is judged by, into OUT (default: here).

full, every light, squint sheet, overscan, portrait crop, and people standing in it."""
import json, os, re, subprocess, sys
from PIL import Image, ImageChops, ImageFilter, ImageOps
import room

AT = (655, 860, 1060)

def render(svg, box=(0, 0, 1600, 900), zoom=1):
    svg = svg.replace('viewBox="0 0 1600 900"', 'viewBox="%d %d %d %d" width="%d" height="%d"' % (*box, box[2], box[3]), 1)
    png = subprocess.run(['rsvg-convert', '-z', str(zoom), '/dev/stdin'], input=svg.encode(), capture_output=True, check=True).stdout
    import io
    return Image.open(io.BytesIO(png)).convert('RGB')

def lit(svg, on):
    """bake both states to one"""
    def one(m):
        t = m.group(0)
        if on:
            c, o = re.search(r'data-lit="([^"]+)"', t), re.search(r'data-lit-op="([^"]+)"', t)
            if c: t = re.sub(r' fill="[^"]+"', ' fill="%s"' % c.group(1), t, count=1)
            if o: t = re.sub(r' fill-opacity="[^"]+"', '', t).replace('<path', '<path fill-opacity="%s"' % o.group(1), 1)
        return re.sub(r' data-lit(-op)?="[^"]+"', '', t)
    return re.sub(r'<path[^>]*data-lit[^>]*>', one, svg)

def person(fn, x, i):
    s = open(fn).read()
    s = re.sub(r'^.*?<svg[^>]*>|</svg>\s*$', '', s, flags=re.S)
    s = re.sub(r'\bid="', 'id="p%d' % i, s); s = s.replace('url(#', 'url(#p%d' % i)
    return '<g transform="translate(%.1f 150) scale(.84)">%s</g>' % (x-252, s)

def main(name, out, cast):
    svg = open(os.path.join(room.ASSETS, name+'.svg')).read()
    lights = json.loads(re.search(r"data-lights='([^']+)'", svg).group(1))
    spots = json.loads(re.search(r"data-spots='([^']+)'", svg).group(1))
    full = render(lit(svg, False)); full.save(f'{out}/{name}.png')
    pics = []
    for k, v in lights.items():
        im = render(lit(svg, v['lit'] > .5)); im = ImageChops.multiply(im, Image.new('RGB', im.size, v['tint']))
        im.save(f'{out}/{name}-{k}.png'); pics.append(im.resize((800, 450)))
    g = ImageOps.grayscale(full).filter(ImageFilter.GaussianBlur(18))
    h = g.histogram(); n = sum(h); print('dark/mid/light %.0f/%.0f/%.0f' % (sum(h[:70])/n*100, sum(h[70:140])/n*100, sum(h[140:])/n*100))
    three = g.point(lambda v: 30 if v < 70 else 125 if v < 140 else 235).convert('RGB').resize((800, 450))
    sheet = Image.new('RGB', (1600, 900)); [sheet.paste(p, ((i % 2)*800, i//2*450)) for i, p in enumerate(pics+[three])]; sheet.save(f'{out}/{name}-sheet.png')
    over = render(lit(svg, False), (-140, -60, 1880, 1020)); over.save(f'{out}/{name}-over.png')
    if cast:
        crowd = ''.join(person(f, x, i) for i, (f, x) in enumerate(zip(cast, AT)) if f)
        m = re.sub(r'(<g id="people"[^>]*>)', lambda q: q.group(1)+crowd, lit(svg, False))
        mm = re.sub(r'</svg>\s*$', ''.join('<circle cx="%d" cy="%d" r="11" fill="none" stroke="#fff" stroke-width="3"/>' % tuple(p[:2]) for p in spots.values())+'</svg>', m)
        a, b = render(m), render(mm, (547, 0, 506, 900))
        o = Image.new('RGB', (1600+12+506, 900), 'white'); o.paste(a, (0, 0)); o.paste(b, (1612, 0)); o.save(f'{out}/{name}-mock.png')
        b = render(lit(svg, False), (547, 0, 506, 900)); a = render(mm)
        o = Image.new('RGB', (1600+12+506, 900), 'white'); o.paste(a, (0, 0)); o.paste(b, (1612, 0)); o.save(f'{out}/{name}-spots.png')

if __name__ == '__main__':
    args = sys.argv[1:]
    main(args[0], args[1] if len(args) > 1 else '.', args[2:])
