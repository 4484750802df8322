"""What free words must hold before they are taken."""

from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title

LONGEST_TEXT = 20_000
LONGEST_LINE = 200
LONGEST_NAME = 64


def check_words(words: str, field: str, limit: int = LONGEST_TEXT) -> None:
    """Raises Refused when words are blank, too long, or no text at all; `field` of the input holds
    them."""
    if not words.strip():
        raise Refused(ProblemCode.TEXT_MISSING, field=field)
    check_line(words, field, limit)


def check_name(name: str, field: str) -> None:
    """Raises Refused for a staff id that is blank, too long, or holds a gap: words are kept beside
    the log, and a staff id stands in it."""
    check_words(name, field, LONGEST_NAME)
    if name.split() != [name]:
        gap = Title("工号不能含有空格", "a staff id has no gaps")
        raise Refused(ProblemCode.INVALID_INPUT, field=field, reason=gap)


def check_line(words: str | None, field: str, limit: int = LONGEST_LINE) -> None:
    """Raises Refused when words that may be left out are too long, or no text at all."""
    if words is None:
        return
    if len(words) > limit:
        raise Refused(ProblemCode.TEXT_TOO_LONG, field=field, limit=limit)
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in words):
        broken = Title("含有无法保存的字符", "it holds a character that is no text")
        raise Refused(ProblemCode.INVALID_INPUT, field=field, reason=broken)
