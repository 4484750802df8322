"""Appraisal schemes are set, and scores settled: who may, what is refused, and what then holds."""

from dataclasses import dataclass
from datetime import date, datetime

from yousu.calendar import CITY_ZONE
from yousu.case.actor import Actor
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ARRANGERS, may_arrange, may_settle_scores
from yousu.case.seats import check_bureau
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.counting import check_counted
from yousu.definitions import basis_of
from yousu.idempotency import done_before
from yousu.measures.appraisal.appraisal import AppraisalSubject, SchemeVersion
from yousu.measures.appraisal.appraise import appraise
from yousu.measures.appraisal.check import check_scheme
from yousu.measures.appraisal.edition import (
    Edition,
    edition_of,
    read_edition,
    settled,
    to_stored,
)
from yousu.measures.appraisal.scheme import Scheme
from yousu.measures.appraisal.schemes import scheme_of
from yousu.measures.basis import Basis
from yousu.measures.period import Period
from yousu.one_moment import one_moment
from yousu.store.appraisal_editions import (
    add_edition,
    find_edition,
    newest_edition,
    wait_for_turn,
)
from yousu.store.appraisal_schemes import add_scheme
from yousu.store.clock import city_now
from yousu.store.codec import to_json
from yousu.store.keys import Key, keep_answer

SETTLERS = Title(
    "12345热线、督查室，或本局分管领导",
    "the hotline, the supervision office, or the bureau's leader in charge",
)


@dataclass(frozen=True)
class SchemeWanted:
    """A scheme for a bureau (None: the city) from a day on, and why; no scheme takes back what was
    set for it before."""

    bureau: str | None
    scheme: Scheme | None
    effective_from: date
    reason: str


@dataclass(frozen=True)
class SettlingWanted:
    """Whose scores over which period are to be settled, and why."""

    bureau: str
    subject: AppraisalSubject
    period: Period
    reason: str


async def set_scheme(
    city: City, actor: Actor, wanted: SchemeWanted, key: Key | None = None
) -> SchemeVersion:
    """Gives the scheme that holds on the day from which the change is effective: for the periods
    that begin then or later.

    Raises Refused, with nothing changed.
    """
    if not may_arrange(actor, wanted.bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)
    check_words(wanted.reason, "reason", LONGEST_LINE)
    async with city.engine.begin() as connection:
        now, day = await city_now(connection), wanted.effective_from
        if not await done_before(connection, key):
            _check_scheme(wanted, await basis_of(city, connection), now)
            body = to_json(wanted.scheme)
            await add_scheme(connection, wanted.bureau, body, day, actor.id, wanted.reason)
        return await scheme_of(connection, wanted.bureau, day, now)


async def settle(
    city: City, actor: Actor, wanted: SettlingWanted, key: Key | None = None
) -> Edition:
    """Fixes the scores of a period that is over. Settled again, they are a new edition, which says
    what has changed and why, or the one that stands where nothing has.

    Raises Refused, with nothing changed.
    """
    if not may_settle_scores(actor, wanted.bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=SETTLERS)
    check_words(wanted.reason, "reason", LONGEST_LINE)
    bureau, subject, period = wanted.bureau, wanted.subject, wanted.period
    async with one_moment(city.engine, wait_for_turn, key) as moment:
        connection = moment.connection
        if moment.made:
            return read_edition(await find_edition(connection, moment.made))
        basis, now = await basis_of(city, connection), await city_now(connection)
        check_bureau(bureau, basis.directory)
        if period.ends_before(basis.hotline.day_begins) > now:
            raise Refused(ProblemCode.PERIOD_NOT_OVER, last=period.last)
        await check_counted(connection)
        appraisal = await appraise(connection, basis, bureau, subject, period)
        stored = await newest_edition(connection, edition_of(bureau, subject.value, period))
        before = read_edition(stored) if stored else None
        edition = settled(before, appraisal, now, actor.id, wanted.reason)
        if edition is not None:
            await add_edition(connection, to_stored(edition))
        standing = edition or before
        assert standing is not None, "without an edition before, there is a first one"
        await keep_answer(connection, key, standing.id)
    return standing


def _check_scheme(wanted: SchemeWanted, basis: Basis, now: datetime) -> None:
    today = now.astimezone(CITY_ZONE).date()
    if wanted.bureau is not None:
        check_bureau(wanted.bureau, basis.directory)
    if wanted.effective_from < today:
        raise Refused(ProblemCode.SCHEME_TOO_EARLY, today=today)
    if wanted.scheme is not None:
        check_scheme(wanted.scheme, basis.definitions)
