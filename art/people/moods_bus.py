"""What the people of the bus share beside the kit: mouths for every mood and for speech."""
from parts import *
