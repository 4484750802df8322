"""Made-up appeals, from the examples that the bureaus' categories give."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from random import Random

from yousu.calendar import Calendar
from yousu.case.rules import Category, Directory
from yousu.case.vocabulary import Channel, Nature, Significance, Urgency
from yousu.intake.opening import Opening
from yousu.people import words

CHANNELS = {
    Channel.HOTLINE: 70,
    Channel.WECHAT: 12,
    Channel.VISIT: 5,
    Channel.DIRECTORS_MAILBOX: 4,
    Channel.SUNSHINE_PETITION: 4,
    Channel.PHONE: 3,
    Channel.NEW_MEDIA: 1,
    Channel.SERVICE_WINDOW: 1,
}
FREQUENCY = {Urgency.NORMAL: 16, Urgency.URGENT: 5, Urgency.EMERGENCY: 1}
IMPORTANT_SHARE = 0.08
OF_TROUBLE = (Nature.HELP, Nature.COMPLAINT, Nature.REPORT)
PHONES = 1500
DAYTIME = range(8, 20)
MONTH = re.compile(r"(?<!\d年)(?<!\d)(\d{1,2})月(中旬)?")
MID_MONTH = 11

Example = tuple[Category, str]


def made_up(
    directory: Directory,
    calendar: Calendar,
    rng: Random,
    count: int,
    since: datetime,
    until: datetime,
) -> list[Opening]:
    """So many appeals, received from `since` on and before `until`, oldest first."""
    examples = examples_of(directory.categories.values())
    if not examples:
        return []
    return [appeal(examples, at, rng) for at in receipts(calendar, rng, count, since, until)]


def examples_of(categories: Iterable[Category]) -> list[Example]:
    """What is raised about these categories."""
    return [(category, shown.zh) for category in categories for shown in category.examples]


def suggested_category(directory: Directory, text: str) -> str | None:
    """The category most of whose words are in the text, a longer word counting for more: what an
    operator in a hurry would take."""
    hits = {
        code: sum(len(word) for word in category.words if word in text)
        for code, category in directory.categories.items()
    }
    best = max(hits, key=lambda code: hits[code], default=None)
    return best if best is not None and hits[best] else None


def receipts(
    calendar: Calendar, rng: Random, count: int, since: datetime, until: datetime
) -> list[datetime]:
    """Instants at which somebody calls, most of them by day on working days."""
    hours = int((until - since) / timedelta(hours=1))
    starts = [since + timedelta(hours=hour) for hour in range(hours)]
    drawn = rng.choices(starts, [_calls(start, calendar) for start in starts], k=count)
    return sorted(start + timedelta(minutes=rng.randrange(60)) for start in drawn)


def _calls(hour: datetime, calendar: Calendar) -> int:
    """How likely a call is in this hour."""
    if hour.hour not in DAYTIME:
        return 1
    return 12 if calendar.is_worked(hour.date()) else 4


def appeal(
    examples: Sequence[Example], at: datetime, rng: Random, nature: Nature | None = None
) -> Opening:
    """One of the examples as somebody raises it, with a nature that it can have; None leaves the
    nature to how it is put."""
    sayable = [example for example in examples if names_no_later_month(example[1], at)] or examples
    frequencies = [FREQUENCY[category.urgency] for category, _ in sayable]
    [(category, text)] = rng.choices(sayable, frequencies)
    nature = nature or nature_of(text, rng)
    number = rng.randrange(PHONES)
    return Opening(
        title=f"{words.WANTED[nature]}{category.title.zh}",
        text=text + rng.choice(words.ADDED[nature]),
        channel=rng.choices(list(CHANNELS), list(CHANNELS.values()))[0],
        nature=nature,
        place=next((d for d in words.DISTRICTS if d in text), rng.choice(words.DISTRICTS)),
        reporter_name=words.caller(number),
        reporter_phone=f"1390000{number:04}",
        category=category.code,
        significance=_significance(rng),
        received_at=at,
    )


def names_no_later_month(text: str, at: datetime) -> bool:
    """Whether all months that the text names, other than those of a named year, have begun."""
    return all(_has_come(int(month), bool(middle), at) for month, middle in MONTH.findall(text))


def _has_come(month: int, middle: bool, at: datetime) -> bool:
    return month < at.month or (month == at.month and (not middle or at.day >= MID_MONTH))


def nature_of(text: str, rng: Random) -> Nature:
    """What the citizen wants, by how it is put."""
    return _put(text) or rng.choice((Nature.HELP, Nature.COMPLAINT, Nature.COMPLAINT))


def can_be(text: str, nature: Nature) -> bool:
    """Whether a citizen who puts it so can want that."""
    put = _put(text)
    return put is nature or (put is None and nature in OF_TROUBLE)


def _put(text: str) -> Nature | None:
    """What the words alone tell; None where they tell of trouble and nothing else."""
    if "请问" in text or text.endswith("？"):
        return Nature.CONSULTATION
    if text.startswith(("建议", "希望")):
        return Nature.SUGGESTION
    if text.startswith("举报"):
        return Nature.REPORT
    return None


def _significance(rng: Random) -> Significance:
    important = rng.random() < IMPORTANT_SHARE
    return Significance.IMPORTANT if important else Significance.GENERAL
