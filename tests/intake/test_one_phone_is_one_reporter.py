"""Two cases of one phone number have one reporter, however the number was written."""

import pytest

from yousu.case.reporter import reporter_id

SECRET = b"of a test"


@pytest.mark.parametrize(
    "written", ["139 1234 5678", "+86 13912345678", "008613912345678", "１３９１２３４５６７８"]
)
def test_a_number_is_known_however_it_is_written(written: str) -> None:
    assert reporter_id(SECRET, written) == reporter_id(SECRET, "13912345678")


def test_another_number_is_another_reporter() -> None:
    assert reporter_id(SECRET, "13912345679") != reporter_id(SECRET, "13912345678")


def test_without_a_number_everyone_is_a_reporter_of_their_own() -> None:
    assert reporter_id(SECRET, None) != reporter_id(SECRET, None)


def test_another_citys_secret_gives_another_id() -> None:
    assert reporter_id(b"another", "13912345678") != reporter_id(SECRET, "13912345678")
