"""What citizens of the demo city raise, and when."""

from collections import Counter
from datetime import datetime
from random import Random

import pytest

from yousu.calendar import CITY_ZONE
from yousu.case.rules import Directory
from yousu.case.vocabulary import Channel, Nature
from yousu.demo.real_appeals import NO_LAMPS_ON_THE_FOOTBRIDGE
from yousu.people.appeals import can_be, made_up, names_no_later_month, nature_of
from yousu.people.appeals import suggested_category as suggested

SINCE = datetime(2024, 2, 26, tzinfo=CITY_ZONE)
UNTIL = datetime(2024, 4, 15, 10, 0, tzinfo=CITY_ZONE)


@pytest.fixture(scope="module")
def appeals(host, calendar):
    return made_up(host.directory, calendar, Random(1), 300, SINCE, UNTIL)


def test_there_are_as_many_as_asked_for_oldest_first(appeals) -> None:
    received = [appeal.received_at for appeal in appeals]
    assert len(received) == 300
    assert received == sorted(received)
    assert received[0] >= SINCE
    assert received[-1] < UNTIL


def test_most_call_by_day_on_working_days(appeals, calendar) -> None:
    def busy(at: datetime) -> bool:
        return calendar.is_worked(at.date()) and 8 <= at.hour < 20

    assert sum(busy(appeal.received_at) for appeal in appeals) > 200


def test_every_bureau_and_most_categories_are_named(appeals, host) -> None:
    named = Counter(appeal.category for appeal in appeals)
    directory = host.directory
    assert {directory.bureau_of_category[code] for code in named} == set(directory.bureaus)
    assert len(named) > 0.8 * len(directory.categories)


def test_most_come_by_the_hotline_and_some_by_every_way(appeals) -> None:
    channels = Counter(appeal.channel for appeal in appeals)
    assert channels[Channel.HOTLINE] > 180
    assert len(channels) > 5


def test_telephone_numbers_are_made_up_and_some_call_twice(appeals) -> None:
    phones = [appeal.reporter_phone for appeal in appeals]
    assert all(phone.startswith("1390000") and len(phone) == 11 for phone in phones)
    assert 200 < len(set(phones)) < 300


def test_one_number_is_always_the_same_person(appeals) -> None:
    people = {(appeal.reporter_phone, appeal.reporter_name) for appeal in appeals}
    assert len(people) == len({appeal.reporter_phone for appeal in appeals})


def test_the_same_seed_gives_the_same_appeals(appeals, host, calendar) -> None:
    assert made_up(host.directory, calendar, Random(1), 300, SINCE, UNTIL) == appeals


def test_a_city_without_bureaus_raises_nothing(calendar) -> None:
    assert made_up(Directory({}, {}, {}), calendar, Random(1), 10, SINCE, UNTIL) == []


@pytest.mark.parametrize(
    ("text", "day", "sayable"),
    [
        ("3月开学后，饭菜是凉的。", "2024-02-28", False),
        ("3月开学后，饭菜是凉的。", "2024-03-01", True),
        ("4月中旬孩子吃出钢丝。", "2024-04-10", False),
        ("4月中旬孩子吃出钢丝。", "2024-04-11", True),
        ("合同约定2023年12月交房。", "2024-02-26", True),
        ("2023年12月交房，到今年3月没有通水。", "2024-02-26", False),
        ("电梯停了四天。", "2024-02-26", True),
    ],
)
def test_nobody_speaks_of_a_month_to_come(text: str, day: str, sayable: bool) -> None:
    assert names_no_later_month(text, datetime.fromisoformat(day)) is sayable


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("请问什么时候可以选房？", Nature.CONSULTATION),
        ("每人收资料费86元，是否合规？", Nature.CONSULTATION),
        ("建议增加篮球活动。", Nature.SUGGESTION),
        ("希望公开每周菜谱。", Nature.SUGGESTION),
        ("举报有偿补课。", Nature.REPORT),
    ],
)
def test_how_it_is_put_shows_what_is_wanted(text: str, nature: Nature) -> None:
    assert nature_of(text, Random(1)) is nature


def test_trouble_is_a_complaint_or_asks_for_help() -> None:
    natures = {nature_of("电梯停了四天。", Random(seed)) for seed in range(20)}
    assert natures == {Nature.COMPLAINT, Nature.HELP}


def test_a_hurried_operator_takes_the_lamps_for_property_management(host) -> None:
    text = NO_LAMPS_ON_THE_FOOTBRIDGE.text
    assert suggested(host.directory, text) == "housing.property_management"


def test_a_longer_word_tells_more(host) -> None:
    """ "The smell of gas" holds the word for gas, and is a leak."""
    assert suggested(host.directory, "楼道里有燃气味。") == "construction.gas_leaks"


def test_an_example_suggests_its_category_or_one_that_it_lies_below(host) -> None:
    categories = host.directory.categories
    strangers = [
        example.zh
        for category in categories.values()
        for example in category.examples
        if suggested(host.directory, example.zh) not in (category.code, category.parent)
    ]
    assert strangers == []


def test_words_of_no_category_suggest_none(host) -> None:
    assert suggested(host.directory, "天气很好。") is None


@pytest.mark.parametrize(
    ("text", "natures"),
    [
        ("请问什么时候可以选房？", {Nature.CONSULTATION}),
        ("建议增加篮球活动。", {Nature.SUGGESTION}),
        ("举报有偿补课。", {Nature.REPORT}),
        ("电梯停了四天。", {Nature.HELP, Nature.COMPLAINT, Nature.REPORT}),
    ],
)
def test_what_can_be_wanted_hangs_on_how_it_is_put(text: str, natures: set[Nature]) -> None:
    assert {nature for nature in Nature if can_be(text, nature)} == natures
