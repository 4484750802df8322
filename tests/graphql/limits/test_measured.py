"""How much a document asks for, counted before anything of it is looked at."""

import pytest
from graphql import parse

from yousu.graphql.limits.measured import ENDLESS, Measured, Measuring


def measured(document: str, **variables: object) -> Measured:
    return Measuring(parse(document), variables).whole()


@pytest.mark.parametrize(
    ("document", "depth"),
    [
        ("{ a }", 1),
        ("{ a { b { c } } }", 3),
        ("{ a { ... on B { b { c } } } }", 3),
        ("{ ...A } fragment A on Query { a { ...B } } fragment B on A { b }", 2),
    ],
)
def test_depth_counts_fields_and_not_fragments(document, depth) -> None:
    assert measured(document).depth == depth


@pytest.mark.parametrize(
    ("document", "cost"),
    [
        ("{ a b c }", 3),
        ("{ cases(first: 10) { edges { node { id number } } } }", 1 + 10 * 4),
        ("{ cases { edges { node { id } } } }", 1 + 20 * 3),
        ("query($n: Int) { cases(first: $n) { edges { cursor } } }", 1 + 7 * 2),
        ("{ cases(last: 5) { edges { cursor } } }", 1 + 5 * 2),
        ("{ a(first: 3) { b(first: 3) { c } } }", 1 + 3 * (1 + 3)),
    ],
)
def test_what_stands_in_a_list_costs_for_each_of_its_lines(document, cost) -> None:
    assert measured(document, n=7).cost == cost


def test_what_is_spread_counts_as_often_as_it_is_spread() -> None:
    found = measured("{ ...A ...A } fragment A on Query { x: a @skip(if: true) b }")
    assert (found.fields, found.aliases, found.directives) == (4, 2, 2)


def test_a_fragment_bomb_is_measured_in_no_time() -> None:
    """Each fragment spreads the next one ten times: ten to the power of fifty fields."""
    bomb = "".join(f"fragment F{n} on Q {{ {f'...F{n + 1} ' * 10} }}" for n in range(50))
    document = "{ ...F0 } " + bomb + "fragment F50 on Q { a }"
    assert measured(document).fields == ENDLESS


def test_a_fragment_that_spreads_itself_ends() -> None:
    assert measured("{ ...A } fragment A on Query { a ...A }").fields == 1


def test_a_fragment_that_is_not_there_counts_nothing() -> None:
    assert measured("{ ...Nothing }") == Measured()
