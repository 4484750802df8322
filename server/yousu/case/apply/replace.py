"""What an event leaves of a part of a case: a copy in which some fields are others."""

from typing import TYPE_CHECKING

__all__ = ["replace"]

if TYPE_CHECKING:
    # The library's, so that the checker compares each field's name and type.
    from dataclasses import replace
else:

    def replace(part, /, **fields):
        """The library's `replace` without the constructor, which is most of an event's cost.

        For the dataclasses of `case.state`: they have no slots, derive nothing when they are made,
        and remember nothing that was computed later.
        """
        copy = object.__new__(type(part))
        copy.__dict__.update(part.__dict__)
        copy.__dict__.update(fields)
        return copy
