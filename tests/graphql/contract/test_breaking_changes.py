"""What would break a client is refused, unless the changelog of the schema names it."""

from pathlib import Path

from graphql import build_schema, find_breaking_changes

SCHEMA = Path(__file__).parents[3] / "schema"
BREAKING = "### Breaking"


def breaking(before: str, now: str) -> list[str]:
    """The changes between two schemas that break a client, each in a line."""
    return [
        change.description
        for change in find_breaking_changes(build_schema(before), build_schema(now))
    ]


def named(changelog: str) -> str:
    """What the changelog says of what is to be published next."""
    unreleased = changelog.split("\n## ")[1]
    return unreleased.partition(BREAKING)[2]


def test_nothing_breaks_a_client_unless_the_changelog_names_it() -> None:
    published = (SCHEMA / "published" / "city.graphql").read_text()
    told = named((SCHEMA / "CHANGELOG.md").read_text())
    now = (SCHEMA / "city.graphql").read_text()
    assert [change for change in breaking(published, now) if change not in told] == []


def test_a_field_that_goes_breaks_a_client() -> None:
    before = "type Query { cases: Int bureaus: Int }"
    assert breaking(before, "type Query { cases: Int }") == ["Field Query.bureaus was removed."]


def test_a_new_field_breaks_nobody() -> None:
    assert breaking("type Query { cases: Int }", "type Query { cases: Int bureaus: Int }") == []


def test_what_a_former_release_named_is_not_named_again() -> None:
    changelog = "# Changes\n\n## Unreleased\n\n### Breaking\n\n## 0.1\n\n### Breaking\n\n- X\n"
    assert "X" not in named(changelog)
