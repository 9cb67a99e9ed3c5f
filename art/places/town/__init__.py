"""The title map: a small town that is half Lucknow or Bengaluru, half New York."""
from . import bus, college, factory, farm, home, neighbourhood, office, phone, school

#: What draws each place, by the word the game knows it by. Order: back to front in a terrace.
PLACES = {p.__name__.rsplit('.', 1)[1]: p.draw
          for p in (farm, office, college, phone, school, factory, neighbourhood, home, bus)}
