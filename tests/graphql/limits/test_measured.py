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
        ("{ cases(first: null, last: 50) { edges { cursor } } }", 1 + 50 * 2),
        ("query($n: Int, $m: Int = 9) { cases(first: $m) { edges { cursor } } }", 1 + 9 * 2),
        ("{ cases { ...A } } fragment A on C { edges { cursor } }", 1 + 20 * 2),
        ("{ cases { ... on C { edges { cursor } } } }", 1 + 20 * 2),
        ("{ a(first: 3) { b(first: 3) { c } } }", 1 + 3 * (1 + 3)),
    ],
)
def test_what_stands_in_a_list_costs_for_each_of_its_lines(document, cost) -> None:
    assert measured(document, n=7).cost == cost


def test_what_is_spread_counts_as_often_as_it_is_spread() -> None:
    found = measured("{ ...A ...A } fragment A on Query { x: a @skip(if: true) b }")
    assert (found.fields, found.aliases, found.directives) == (4, 2, 2)


@pytest.mark.parametrize(
    "document",
    [
        "query @x { a }",
        "query($n: Int @x) { a }",
        "{ a @x }",
        "{ ... @x { a } }",
        "{ ...A @x } fragment A on Query { a }",
        "{ ...A } fragment A on Query @x { a }",
        "{ a } fragment A on Query { a @x }",
    ],
)
def test_a_directive_counts_wherever_it_stands(document) -> None:
    assert measured(document).directives == 1


def test_a_fragment_that_nothing_spreads_is_measured_too() -> None:
    """It is validated as any other."""
    assert measured("{ a } fragment A on Query { b c }").fields == 3


@pytest.mark.parametrize(
    ("document", "count"),
    [
        ("{ a b }", 2),
        ("{ ...A } fragment A on Query { a b c }", 3),
        ("{ ... { a } ... { b } }", 2),
        ("query A { a } query B { a b }", 2),
        ("{ ...A } fragment A on Query { a ...A }", 1),
    ],
)
def test_root_fields_are_counted_through_fragments(document, count) -> None:
    assert Measuring(parse(document), {}).root_fields() == count


SEVERAL = "casesAct(input: {acts: [{}, {}, {}]}) { results { case { id } } }"


@pytest.mark.parametrize(
    ("document", "acts"),
    [
        ("mutation { a b }", 2),
        ("query { a b }", 0),
        (f"mutation {{ {SEVERAL} }}", 3),
        (f"mutation {{ a x: {SEVERAL} y: {SEVERAL} }}", 7),
        (f"mutation {{ ...A }} fragment A on Mutation {{ {SEVERAL} }}", 3),
        ("mutation { casesAct(input: {acts: {}}) { a } }", 1),
        ("mutation { casesAct(input: {acts: []}) { a } }", 1),
        ("mutation { casesAct(input: {acts: null}) { a } }", 1),
        ("mutation { casesAct(input: $whole) { a } }", 4),
        ("mutation { casesAct(input: {acts: $acts}) { a } }", 5),
        ("mutation { casesAct(input: {acts: $single}) { a } }", 1),
        ("mutation { casesAct(input: {acts: [$single, $single]}) { a } }", 2),
        ("mutation { casesAct(input: $nothing) { a } }", 1),
        ("mutation($d: I = {acts: [{}, {}]}) { casesAct(input: $d) { a } }", 2),
        ("mutation($d: [I] = [{}, {}]) { casesAct(input: {acts: $d}) { a } }", 2),
        ("mutation A { a } mutation B { b c }", 2),
    ],
)
def test_each_act_of_a_list_counts_as_one(document, acts) -> None:
    told = {"whole": {"acts": [{}] * 4}, "acts": [{}] * 5, "single": {}}
    assert Measuring(parse(document), told).acts() == acts


def test_each_act_of_a_list_costs_what_is_asked_of_it() -> None:
    assert measured(f"mutation {{ {SEVERAL} }}").cost == 1 + 3 + 3 * 3


def test_a_fragment_bomb_is_measured_in_no_time() -> None:
    """Each fragment spreads the next one ten times: ten to the power of fifty fields."""
    bomb = "".join(f"fragment F{n} on Q {{ {f'...F{n + 1} ' * 10} }}" for n in range(50))
    document = "{ ...F0 } " + bomb + "fragment F50 on Q { a }"
    assert measured(document).fields == ENDLESS


def test_a_fragment_that_spreads_itself_ends() -> None:
    assert measured("{ ...A } fragment A on Query { a ...A }").fields == 1


def test_a_fragment_that_is_not_there_counts_nothing() -> None:
    assert measured("{ ...Nothing }") == Measured()
