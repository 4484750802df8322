"""Links to files hold for minutes, for one file and one person."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from tests.town import person

from yousu.attachments.link import Link, LinkRefused, opened, signed
from yousu.identity import TokenKey, TokenRefused

SECRET = b"a secret that only tests use, long enough"
FILE, OTHER = UUID(int=1), UUID(int=2)
LINK = Link(
    FILE,
    original=False,
    actor=person("operator", "hotline"),
    expires_at=datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=5),
)


def test_a_link_says_what_was_signed() -> None:
    assert opened(signed(LINK, SECRET), FILE, SECRET) == LINK


def test_a_link_holds_for_no_other_file() -> None:
    with pytest.raises(LinkRefused):
        opened(signed(LINK, SECRET), OTHER, SECRET)


def test_a_link_that_has_expired_holds_no_longer() -> None:
    old = Link(FILE, False, LINK.actor, datetime.now(UTC) - timedelta(seconds=1))
    with pytest.raises(LinkRefused):
        opened(signed(old, SECRET), FILE, SECRET)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_link_that_was_changed_is_refused(place) -> None:
    parts = signed(LINK, SECRET).split(".")
    middle = len(parts[place]) // 2
    other = "A" if parts[place][middle] != "A" else "B"
    parts[place] = parts[place][:middle] + other + parts[place][middle + 1 :]
    with pytest.raises(LinkRefused):
        opened(".".join(parts), FILE, SECRET)


@pytest.mark.parametrize("text", ["", "nothing", "a.b.c", "电梯"])
def test_what_is_no_link_is_refused(text) -> None:
    with pytest.raises(LinkRefused):
        opened(text, FILE, SECRET)


def test_a_link_is_no_token_and_a_token_no_link() -> None:
    """Even if both had one secret."""
    key = TokenKey(SECRET)
    with pytest.raises(TokenRefused):
        key.read(signed(LINK, SECRET))
    with pytest.raises(LinkRefused):
        opened(key.issue(LINK.actor), FILE, SECRET)
