"""Where in the log a subscription stands."""

from collections.abc import Callable
from dataclasses import dataclass

from yousu.feed.log import Cursor


@dataclass
class Standing:
    """`resumes` is a cursor that goes before the one in the document; `is_only_missed` ends the
    subscription where the log ends. All that was asked for up to `place` has been told.
    """

    resumes: str | None = None
    is_only_missed: bool = False
    place: Cursor | None = None
    when_begun: Callable[[Cursor], None] | None = None

    def begin(self, place: Cursor) -> None:
        """What lies behind the place is told from now on."""
        self.place = place
        if self.when_begun is not None:
            self.when_begun(place)
