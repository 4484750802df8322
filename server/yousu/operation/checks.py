"""What was found of a running city, judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from yousu.operation.glance import Unanswered

# A worker says every two seconds that it is alive.
LONGEST_SILENCE_SECONDS = 10.0
LONGEST_LAG_SECONDS = 60.0


class Standing(StrEnum):
    """How it stands with one thing, or with all of them."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


@dataclass(frozen=True)
class Check:
    """One thing that a city needs: how it stands with it, in a word and in a sentence."""

    name: str
    standing: Standing
    says: str


@dataclass(frozen=True)
class DatabaseSigns:
    """What one look at the database has found.

    `silence` is how long nothing was heard of the liveliest worker, None when there is none;
    `lag` for how long the oldest due timer has been waiting. Both in the world's seconds, and not
    looked at while the tables are not those of this version.
    """

    revision: str | None
    silence: float | None
    lag: float


def worst(checks: Iterable[Check]) -> Standing:
    """How it stands with the whole."""
    order = list(Standing)
    return max((check.standing for check in checks), key=order.index, default=Standing.OK)


def process_check(*, stopping: bool) -> Check:
    if stopping:
        return Check("process", Standing.FAILED, "was told to stop")
    return Check("process", Standing.OK, "goes on")


def database_checks(signs: DatabaseSigns | Unanswered, needed: str | None) -> tuple[Check, ...]:
    """The database and what lies in it: its tables' revision, its workers, its timers."""
    if isinstance(signs, Unanswered):
        return (
            Check("database", Standing.FAILED, signs.why),
            *_unknown("without the database", "migrations", "worker", "timers"),
        )
    answers = Check("database", Standing.OK, "answers")
    if signs.revision != needed:
        says = f"at revision {signs.revision or 'none'}, and {needed} is needed: run yousu migrate"
        migrations = Check("migrations", Standing.FAILED, says)
        return (answers, migrations, *_unknown("before that", "worker", "timers"))
    migrations = Check("migrations", Standing.OK, f"at revision {needed}")
    return (answers, migrations, _worker(signs.silence), _timers(signs.lag))


def redis_check(answer: bool | Unanswered) -> Check:
    """Without Redis everything goes on, a little later: nobody is woken, and notices and bulletins
    wait for it."""
    if isinstance(answer, Unanswered):
        says = f"{answer.why}: changes are noticed within a second, notices wait"
        return Check("redis", Standing.DEGRADED, says)
    return Check("redis", Standing.OK, "answers")


def _unknown(why: str, *names: str) -> list[Check]:
    return [Check(name, Standing.FAILED, f"can't be known {why}") for name in names]


def _worker(silence: float | None) -> Check:
    if silence is None:
        return Check("worker", Standing.FAILED, "none runs: start yousu worker")
    alive = silence <= LONGEST_SILENCE_SECONDS
    standing = Standing.OK if alive else Standing.FAILED
    return Check("worker", standing, f"one was heard of {silence:.1f} s ago")


def _timers(lag: float) -> Check:
    standing = Standing.OK if lag <= LONGEST_LAG_SECONDS else Standing.FAILED
    return Check("timers", standing, f"the oldest due one has waited {lag:.1f} s")
