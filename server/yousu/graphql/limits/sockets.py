"""How many sockets each caller has open at this process."""

from collections import Counter


class Sockets:
    """Each socket is taken once, and let go once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._open: Counter[str] = Counter()

    def take(self, who: str) -> bool:
        """Whether the caller may have one more; it is counted then."""
        if self._open[who] >= self._most:
            return False
        self._open[who] += 1
        return True

    def let_go(self, who: str) -> None:
        self._open[who] -= 1
        if not self._open[who]:
            del self._open[who]
