"""JSON that clients send, and what they send instead of it."""

from json import JSONDecodeError

import pytest

from yousu.graphql.limits.json_text import read_json


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        (b'{"a": [1, null, true]}', {"a": [1, None, True]}),
        ('"\u8bc9"', "\u8bc9"),
        (b'"\\ud83d\\ude00"', "\N{GRINNING FACE}"),
        (b"[[[]]]", [[[]]]),
    ],
)
def test_what_is_json_is_read(sent, found) -> None:
    assert read_json(sent, most_levels=3) == found


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"{", "Expecting"),
        (b"[[[[]]]]", "More than 3 levels"),
        (b'{"a": {"b": {"c": {}}}}', "More than 3 levels"),
        (b"[" * 200_000, "More than 3 levels"),
        (b'"\xff"', "UTF-8"),
        ('"诉"'.encode("utf-16"), "UTF-8"),
        (b"9" * 5_000, "number"),
        (b"[NaN]", "number"),
        (b"-Infinity", "number"),
        (b'["\\ud800"]', "Half a character"),
        (b'{"\\uDC00": 1}', "Half a character"),
    ],
)
def test_what_is_none_is_refused(sent, why) -> None:
    with pytest.raises(JSONDecodeError, match=why):
        read_json(sent, most_levels=3)
