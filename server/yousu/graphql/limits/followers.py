"""How many sockets and event streams this process has open, and each caller of them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import Scope

from yousu.graphql.context import Context
from yousu.graphql.limits.limits import Limits
from yousu.graphql.limits.requests import too_many_followers

# Who has every one of them.
ALL = ""


class Followers:
    """Each is taken once, and let go once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: Counter[str] = Counter()

    def take(self, who: str) -> bool:
        """Whether there is room for one more; it is counted then."""
        most = self._limits.sockets if who == ALL else self._limits.sockets_of_caller
        if self._open[who] >= most:
            return False
        self._open[who] += 1
        return True

    def let_go(self, who: str) -> None:
        self._open[who] -= 1
        if not self._open[who]:
            del self._open[who]

    @contextmanager
    def room(self, who: str) -> Iterator[None]:
        """For the length of the block. Raises RequestRefused where there is none."""
        if not self.take(who):
            raise too_many_followers()
        try:
            yield
        finally:
            self.let_go(who)


def whose(context: Context, scope: Scope) -> str:
    """Of strangers those who come from one address are one."""
    caller, client = context.caller, scope.get("client")
    return f"{caller.actor.kind}:{caller.actor.id}" if caller else f"{client and client[0]}"
