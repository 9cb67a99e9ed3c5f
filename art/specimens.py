"""Draws the pictures of docs/art.md into docs/pictures, from the drawings as they are in assets and
the colours of src/theme.rs: `python art/specimens.py [swatches people moods gestures places maps]`.
Needs what art/README.md lists. Run it again whenever a drawing or a colour has changed."""
import io, json, math, os, re, subprocess, sys
from xml.etree import ElementTree as ET
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps
HERE = os.path.dirname(os.path.abspath(__file__)); ROOT = os.path.dirname(HERE)
sys.path[:0] = [os.path.join(HERE, 'people'), os.path.join(HERE, 'places')]
ASSETS, OUT = os.path.join(ROOT, 'assets'), os.path.join(ROOT, 'docs', 'pictures')
read = lambda *path: open(os.path.join(*path), encoding='utf-8').read()

# Who is in which story, the mood each is shown in beside calm, and a plain ground out of its place.
STORIES = {'bus': ('#c79aa6', dict(ritu='resolute', uncle='warm', conductor='angry', nurse='surprised')),
           'party': ('#a3abd2', dict(imani='uneasy', priya='resolute', drew='sad', sam='afraid')),
           'factory': ('#b3d0c0', dict(mamata='afraid', anitha='angry', rukmini='warm', supervisor='uneasy'))}
# What somebody can do beside what everybody can.
OWN = [('imani', 'sign-help'), ('imani', 'sign-stop'), ('uncle', 'fateh'), ('priya', 'phone'), ('conductor', 'ticket'), ('anitha', 'card'), ('mamata', 'scarf'), ('supervisor', 'write')]

# ---------- colours -----------------------------------------------------------------
def theme():
    """Every opaque colour of the interface."""
    found = re.findall(r'const (\w+): Color = rgb\(0x([0-9a-f_]+)\)', read(ROOT, 'src', 'theme.rs'))
    return {name: '#'+code.replace('_', '') for name, code in found}

def named(colors):
    """The same by colour: some have two names."""
    return {code: ', '.join(n.lower().replace('_', ' ') for n, c in colors.items() if c == code) for code in colors.values()}

def pairs():
    """Which text on which ground the test of src/theme.rs holds to which contrast."""
    return [(a, b, float(n)) for a, b, n in re.findall(r'\(color::(\w+), color::(\w+), ([\d.]+)\)', read(ROOT, 'src', 'theme.rs'))]

def rgb(code): return tuple(int(code[i:i+2], 16) for i in (1, 3, 5))
def luminance(code):
    return sum(k*(v/12.92 if v <= .04045 else ((v+.055)/1.055)**2.4) for k, v in zip((.2126, .7152, .0722), (c/255 for c in rgb(code))))
def contrast(a, b):
    a, b = sorted((luminance(a), luminance(b)))
    return (b+.05)/(a+.05)

def far(a, b): return math.sqrt(sum(k*(x-y)**2 for k, x, y in zip((2, 4, 3), a, b)))/3

def palette(picture, most):
    """The commonest colours that differ: a mean of many would wash out what is small and bright."""
    chosen = []
    for _, c in sorted(picture.getcolors(1 << 24), reverse=True):
        if all(far(c, o) > 7 for o in chosen): chosen.append(c)
        if len(chosen) == most: break
    out = Image.new('P', (1, 1)); out.putpalette([v for c in chosen for v in c]); return out

def inks(svg, picture, most, apart):
    """The colours that make a picture: those of its source, weighed by what is seen of them, the
    saturated ones a little more; each with its share, dark to light."""
    own = {rgb(c) for c in re.findall(r'#[0-9a-fA-F]{6}\b', svg)}
    seen = {}
    for n, c in picture.getcolors(1 << 24):
        if c in own: seen[c] = seen.get(c, 0)+n
    weigh = lambda c: seen[c]*(1+(max(c)-min(c))/60)
    chosen = {}
    for c in sorted(seen, key=weigh, reverse=True):
        near = min(chosen, key=lambda o: far(o, c), default=None)
        if near is None or (far(near, c) > apart and len(chosen) < most): chosen[c] = seen[c]
        else: chosen[near] += seen[c]
    code = lambda c: '#%02x%02x%02x' % c
    return sorted(((code(c), n) for c, n in chosen.items()), key=lambda cn: luminance(cn[0]))

# ---------- pictures ----------------------------------------------------------------
def render(svg, height, box=None):
    if box: svg = re.sub(r'viewBox="[^"]+"', 'viewBox="%g %g %g %g"' % box, svg, count=1)
    png = subprocess.run(['rsvg-convert', '-h', str(height)], input=svg.encode(), capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(png))

def font(size, bold=True): return ImageFont.truetype(os.path.join(ASSETS, 'fonts', 'bold.ttf' if bold else 'body.ttf'), size)

class Page:
    """A sheet of paper, with pictures stuck on and words under them."""
    def __init__(self, width, height):
        self.color = theme(); self.image = Image.new('RGB', (width, height), self.color['PAPER']); self.draw = ImageDraw.Draw(self.image)
    def put(self, picture, x, y):
        self.image.paste(picture, (round(x), round(y)), picture if picture.mode == 'RGBA' else None)
    def say(self, text, x, y, size=19, ink='INK', anchor='ms', bold=True):
        self.draw.text((x, y), text, self.color[ink], font(size, bold), anchor)
    def save(self, name, colors=128):
        path = os.path.join(OUT, name)
        small = self.image.quantize(palette=palette(self.image, colors), dither=Image.Dither.NONE)
        small.save(path, optimize=True); print(name, *self.image.size, os.path.getsize(path)//1000, 'KB')

_built = {}
def person(name):
    import make
    if name not in _built: _built[name] = make.person(name)
    return _built[name]

def figure(name, height, mood='calm', gesture=None, box=(-30, 0, 660, 900), ground=None):
    back = ground or next(g for g, cast in STORIES.values() if name in cast)
    return render(person(name).svg(mood, gesture, ids=False, box=box, bg=back), height).convert('RGB')

def people():
    h, w, gap, foot = 300, 220, 14, 34
    page = Page(gap+4*(2*w+gap), gap+3*(h+foot+gap))
    for r, (_, cast) in enumerate(STORIES.values()):
        for c, (name, mood) in enumerate(cast.items()):
            x, y = gap+c*(2*w+gap), gap+r*(h+foot+gap)
            for i, m in enumerate(('calm', mood)):
                page.put(figure(name, h, m), x+i*w, y)
                page.say(m, x+i*w+w/2, y+h+24, 17, bold=False)
            page.say(name, x+w, y+h+24, 19, 'MADDER')
    page.save('art-people.png', 240)

def sheet(cells, across, height, box, file):
    """Cells (person, mood, gesture, word), and all of them again at 150 px, where they must still be told apart."""
    w = round(height*box[2]/box[3]); small = 150; sw = round(small*box[2]/box[3]); gap, foot = 12, 32
    step = min(sw+6, (gap+across*(w+gap)-2*gap)/len(cells))
    rows = -(-len(cells)//across)
    page = Page(gap+across*(w+gap), gap+rows*(height+foot)+small+2*gap)
    for i, (name, mood, gesture, word) in enumerate(cells):
        x, y = gap+i % across*(w+gap), gap+i//across*(height+foot)
        page.put(figure(name, height, mood, gesture, box), x, y); page.say(word, x+w/2, y+height+23)
        page.put(figure(name, small, mood, gesture, box), (page.image.width-len(cells)*step)/2+i*step, gap*2+rows*(height+foot))
    page.save(file, 160)

def moods():
    sheet([('rukmini', m, None, m) for m in person('rukmini').moods], 4, 340, (-20, 10, 640, 760), 'art-moods.png')

def gestures():
    every = [('ritu', 'calm', g, g) for g in 'offer chest stop point raise hold'.split()]
    sheet(every+[(n, 'calm', g, '%s: %s' % (n, g)) for n, g in OWN[:6]], 6, 290, (-40, 10, 660, 760), 'art-gestures.png')

# Where two people stand in a wide window.
APART = (600, 1120)

def place(name, height, light=None, cast=()):
    """A place in one of its lights, with people where they stand; people are in the same light."""
    import look
    svg = read(ASSETS, 'places', name+'.svg'); lights = json.loads(re.search(r"data-lights='([^']+)'", svg).group(1))
    shine = lights[light or next(iter(lights))]
    crowd = ''.join(look.person(os.path.join(ASSETS, 'cast', who+'.svg'), x, i) for i, (who, x) in enumerate(zip(cast, APART)))
    svg = re.sub(r'(<g id="people"[^>]*>)', lambda m: m.group(1)+crowd, look.lit(svg, shine['lit'] > .5))
    picture = render(svg, height).convert('RGB')
    return ImageChops.multiply(picture, Image.new('RGB', picture.size, shine['tint']))

def squint(picture):
    """The same with eyes half shut: three values."""
    grey = ImageOps.grayscale(picture).filter(ImageFilter.GaussianBlur(picture.width/90))
    return grey.point(lambda v: 30 if v < 70 else 125 if v < 140 else 235).convert('RGB')

def places():
    h, w, gap, foot = 285, 507, 12, 32
    page = Page(gap+3*(w+gap), gap+3*(h+foot))
    shown = {'bus': ('evening', 'night', ('ritu', 'uncle')), 'party': ('evening', 'bright', ('imani', 'priya')), 'factory': ('morning', 'evening', ('mamata', 'anitha'))}
    for r, (name, (usual, other, cast)) in enumerate(shown.items()):
        y = gap+r*(h+foot)
        crowd = place(name, h, usual, cast)
        for i, (picture, word) in enumerate(((crowd, usual), (place(name, h, other), other), (squint(place(name, h)), 'in three values'))):
            x = gap+i*(w+gap); page.put(picture, x, y); page.say(word if i else '%s: %s' % (name, word), x+w/2, y+h+23)
    page.save('art-places.png', 144)

def mapped(name, height, awake):
    """A map asleep, or with some places awake."""
    from town.render import wake
    root = ET.fromstring(read(ASSETS, 'places', name+'.svg')); wake(root, awake, 'all', {})
    return render(ET.tostring(root, encoding='unicode'), height).convert('RGB')

def maps():
    h, gap, foot = 440, 12, 32
    wide, tall = round(h*16/9), round((2*h+foot)*9/16)
    page = Page(3*gap+wide+tall, gap+2*(h+foot))
    some = {'bus', 'college', 'factory', 'way0', 'way1'}
    for i, (awake, word) in enumerate(((set(), 'map: asleep'), (some, 'awake where there is a story'))):
        page.put(mapped('map', h, awake), gap, gap+i*(h+foot)); page.say(word, gap+wide/2, gap+i*(h+foot)+h+23)
    page.put(mapped('map-portrait', 2*h+foot, 'all'), 2*gap+wide, gap); page.say('map-portrait: all awake', 2*gap+wide+tall/2, gap+2*h+foot+23)
    page.save('art-maps.png', 144)

# ---------- swatches ----------------------------------------------------------------
class Chart:
    """Rows of colours, as an SVG."""
    def __init__(self, width): self.width, self.y, self.body, self.color = width, 16, [], theme()
    def text(self, x, y, text, size=15, ink='INK', more=''): self.body.append('<text x="%d" y="%d" font-size="%d" fill="%s"%s>%s</text>' % (x, y, size, self.color.get(ink, ink), more, text))
    def box(self, x, y, w, h, fill):
        edge = ' stroke="%s"' % self.color['KRAFT_EDGE'] if fill == self.color['PAPER'] else ''
        self.body.append('<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"%s/>' % (x, y, w, h, fill, edge))
    def head(self, text): self.text(16, self.y+24, text, 21, 'MADDER', ' font-weight="bold"'); self.y += 36
    def strip(self, x, y, width, height, inks, named=True):
        """Colours as wide as there is of them, none too narrow for its name."""
        least = 58 if named else 8; whole = sum(math.sqrt(n) for _, n in inks); free = width-least*len(inks)
        for code, n in inks:
            w = least+free*math.sqrt(n)/whole; self.box(x, y, w, height, code)
            if named: self.text(x+4, y+height-6, code, 12, '#1a1030' if luminance(code) > .2 else '#fff7e6')
            x += w
    def save(self, name):
        path = os.path.join(OUT, name); size = (self.width, self.y+8)
        with open(path, 'w', encoding='utf-8') as f:
            f.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="Mukta, Noto Sans, sans-serif">\n' % (*size, *size))
            f.write('<rect width="100%%" height="100%%" fill="%s"/>\n' % self.color['PAPER']+'\n'.join(self.body)+'\n</svg>\n')
        print(name, *size, os.path.getsize(path)//1000, 'KB')

def swatches():
    c = Chart(1180); colors = theme(); wide = c.width-32
    c.head('The interface')
    for i, (code, name) in enumerate(named(colors).items()):
        x, y = 16+i % 5*(wide/5), c.y+i//5*66
        c.box(x, y, wide/5-8, 40, code); c.text(x, y+56, '%s %s' % (name, code), 13)
    c.y += -(-len(named(colors))//5)*66+4
    for i, (a, b, least) in enumerate(pairs()):
        w = wide/len(pairs()); x = 16+i*w
        c.box(x, c.y, w-8, 54, colors[b]); c.text(x+8, c.y+25, 'Aa क', 20, a); c.text(x+8, c.y+45, '%.1f, %g at least' % (contrast(colors[a], colors[b]), least), 12, a)
    c.y += 64; c.text(16, c.y+8, 'Text on its ground: contrast, and the least that a test in src/theme.rs lets through.', 13); c.y += 24
    c.head('Places, in each of their lights')
    for name in STORIES:
        svg = read(ASSETS, 'places', name+'.svg'); lights = json.loads(re.search(r"data-lights='([^']+)'", svg).group(1))
        for i, (light, shine) in enumerate(lights.items()):
            import look
            picture = render(look.lit(svg, shine['lit'] > .5), 450).convert('RGB'); tint = rgb(shine['tint'])
            mul = lambda code: '#%02x%02x%02x' % tuple(round(v*t/255) for v, t in zip(rgb(code), tint))
            found = [(mul(code), n) for code, n in inks(svg, picture, 12, 26)]
            h = 34 if i == 0 else 22
            c.text(16, c.y+h/2+5, '%s, %s' % (name, light), 14); c.strip(150, c.y, c.width-166, h, found, i == 0); c.y += h+3
        c.y += 9
    for awake, word in ((set(), 'map, asleep'), ('all', 'map, awake')):
        found = inks(read(ASSETS, 'places', 'map.svg'), mapped('map', 450, awake), 12, 26)
        c.text(16, c.y+22, word, 14); c.strip(150, c.y, c.width-166, 34, found); c.y += 37
    c.y += 12; c.head('People')
    half = wide/2
    for i, name in enumerate(n for _, cast in STORIES.values() for n in cast):
        svg = read(ASSETS, 'cast', name+'.svg'); picture = render(svg.replace('>', '><rect width="600" height="900" fill="#010203"/>', 1), 450).convert('RGB')
        x, y = 16+i % 2*(half+4), c.y+i//2*38
        c.text(x, y+22, name, 14); c.strip(x+84, y, half-88, 34, inks(svg, picture, 8, 30))
    c.y += 6*38
    c.save('art-swatches.svg')

PAGES = dict(swatches=swatches, people=people, moods=moods, gestures=gestures, places=places, maps=maps)
if __name__ == '__main__':
    for name in sys.argv[1:] or PAGES: PAGES[name]()
