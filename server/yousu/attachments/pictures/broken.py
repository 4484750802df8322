"""A picture that can't be read."""


class Broken(Exception):
    """It ends too soon, or is not of the format that it says it is."""
