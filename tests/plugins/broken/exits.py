"""A plugin whose module ends the program that imports it."""

import sys

sys.exit("goodbye")
