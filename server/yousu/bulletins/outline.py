"""Which tables a bulletin has, and which measures stand in them. Data."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from yousu.bulletins.edition import Content, SectionCode
from yousu.case.vocabulary import Title
from yousu.measures.asked import Comparison
from yousu.measures.basis import Basis
from yousu.measures.value import Dimension

RATES = ("response", "resolution", "satisfaction", "on_time")
COMPARED = frozenset(Comparison)
# As many as stay readable on a page; their pooled total holds the others too.
MOST_CATEGORIES = 15
MOST_OWN = 8


@dataclass(frozen=True)
class Outlined:
    """A table to be filled: measures, by what, compared with what. `ranked` lines stand by their
    first measure, the best first; `most` are kept, those with the most of the first measure."""

    code: SectionCode
    title: Title
    measures: tuple[str, ...]
    by: Dimension | None = None
    compare: frozenset[Comparison] = frozenset()
    ranked: bool = False
    most: int | None = None


OVERVIEW = Outlined(
    SectionCode.OVERVIEW,
    Title("总体情况", "overview"),
    (
        "received",
        "received_and_closed",
        "per_ten_thousand",
        *RATES,
        "three_rates",
        "solved_at_first",
        "repeated_reporters",
        "problem_cases",
        "returned",
        "rehandlings",
    ),
    compare=COMPARED,
)
RANKING = Outlined(
    SectionCode.RANKING,
    Title("各局三率综合得分排名", "ranking of the bureaus by their three-rate score"),
    ("three_rates", "response", "resolution", "satisfaction"),
    Dimension.BUREAU,
    ranked=True,
)
CATEGORIES = Outlined(
    SectionCode.CATEGORIES,
    Title("诉求类别分布", "by category"),
    ("received", "resolution", "satisfaction"),
    Dimension.CATEGORY,
    COMPARED,
    most=MOST_CATEGORIES,
)
CHANNELS = Outlined(
    SectionCode.CHANNELS,
    Title("诉求渠道分布", "by channel"),
    ("received", "resolution", "satisfaction"),
    Dimension.CHANNEL,
    COMPARED,
)
NATURES = Outlined(
    SectionCode.NATURES,
    Title("诉求性质分布", "by nature"),
    ("received", "resolution", "satisfaction"),
    Dimension.NATURE,
    COMPARED,
)
TIMES = ("to_sign", "to_contact", "to_answer", "to_close")


def outline(basis: Basis, bureau: str | None) -> Iterator[Outlined]:
    """The tables of the city's bulletin, or of a bureau's own."""
    by = Dimension.UNIT if bureau else Dimension.BUREAU
    yield OVERVIEW
    if bureau is None:
        yield RANKING
    yield _responsible(by)
    yield from (CATEGORIES, CHANNELS, NATURES)
    yield _times(by)
    yield _lateness(by)
    own = [code for code, measure in basis.definitions.items() if measure.bureau == bureau]
    if bureau is not None and own:
        title = Title("本局特色指标", "the bureau's own measures")
        yield Outlined(SectionCode.OWN, title, tuple(own[:MOST_OWN]), compare=COMPARED)


def outline_again(basis: Basis, content: Content) -> Iterator[Outlined]:
    """The tables of a bulletin as it was issued, whatever measures have been defined since."""
    known = {one.code: one for one in outline(basis, content.subject.bureau)}
    for section in content.sections:
        assert section.total is not None, "every table has a total"
        measures = tuple(figure.measure for figure in section.total.figures)
        yield replace(known[section.code], title=section.title, measures=measures)


def _responsible(by: Dimension) -> Outlined:
    title = Title("各局办理情况", "by bureau")
    if by is Dimension.UNIT:
        title = Title("各单位办理情况", "by unit")
    measures = ("received", "received_and_closed", *RATES)
    return Outlined(SectionCode.RESPONSIBLE, title, measures, by, COMPARED)


def _times(by: Dimension) -> Outlined:
    measures = tuple(f"{kind}_{time}" for time in TIMES for kind in ("median", "ninetieth"))
    return Outlined(SectionCode.TIMES, Title("办理用时", "times"), measures, by)


def _lateness(by: Dimension) -> Outlined:
    measures = (
        "due",
        "on_time",
        "sign_for_in_time",
        "response_by_clock",
        "returned",
        "return_rate",
        "rehandle_rate",
        "reopen_rate",
    )
    title = Title("超期、退单与重办", "late, returned and handled again")
    return Outlined(SectionCode.LATENESS, title, measures, by)
