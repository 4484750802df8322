"""By what the ready sums tell figures apart: each view keeps a few of the columns."""

from collections.abc import Collection, Mapping

# The narrowest first: an answer is added up from the first view that has all that is asked for.
VIEWS: Mapping[str, tuple[str, ...]] = {
    "bureau": ("bureau",),
    "nature": ("bureau", "nature"),
    "channel": ("bureau", "channel"),
    "district": ("bureau", "district"),
    "unit": ("bureau", "unit"),
    "category": ("bureau", "category"),
    "handler": ("bureau", "unit", "handler"),
}
# Every column that a view may keep.
COLUMNS = ("bureau", "unit", "handler", "category", "channel", "nature", "district")


def view_for(columns: Collection[str]) -> str | None:
    """The view that keeps all of these columns; None where only the deltas do."""
    return next((view for view, kept in VIEWS.items() if set(columns) <= set(kept)), None)
