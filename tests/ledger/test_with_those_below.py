"""A category's line holds the cases of the categories below it, where that is asked for."""

from yousu.case.rules import Category, Directory
from yousu.case.vocabulary import Title
from yousu.ledger.summary import total, with_those_below
from yousu.store.ledger import Group, LedgerCounts


def category(code: str, parent: str | None = None) -> Category:
    return Category(code, Title(code, code), unit="unit", parent=parent)


HOMES = [category("homes"), category("homes.lifts", "homes"), category("homes.rats", "homes")]
DIRECTORY = Directory({}, {one.code: one for one in HOMES}, {})
COUNTED = {
    Group(category="homes"): LedgerCounts(received=1),
    Group(category="homes.lifts"): LedgerCounts(received=2, open=1),
    Group(category="homes.rats"): LedgerCounts(received=4),
    Group(): LedgerCounts(received=8),
}


def test_the_category_above_holds_all() -> None:
    below = with_those_below(COUNTED, DIRECTORY)
    assert below[Group(category="homes")] == LedgerCounts(received=7, open=1)


def test_those_below_and_cases_without_category_stay() -> None:
    below = with_those_below(COUNTED, DIRECTORY)
    assert {group: below[group] for group in COUNTED if group.category != "homes"} == {
        group: counts for group, counts in COUNTED.items() if group.category != "homes"
    }


def test_a_category_that_is_gone_keeps_its_line() -> None:
    gone = {Group(category="gone"): LedgerCounts(received=1)}
    assert with_those_below(gone, DIRECTORY) == gone


def test_the_total_counts_each_group_once() -> None:
    assert total(COUNTED.values()) == LedgerCounts(received=15, open=1)
