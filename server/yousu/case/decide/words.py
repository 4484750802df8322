"""What free words must hold before they are taken."""

from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title

LONGEST_TEXT = 20_000
LONGEST_LINE = 200


def check_words(words: str, limit: int = LONGEST_TEXT) -> None:
    """Raises Refused when words are blank, too long, or no text at all."""
    if not words.strip():
        raise Refused(ProblemCode.TEXT_MISSING)
    check_line(words, limit)


def check_line(words: str | None, limit: int = LONGEST_LINE) -> None:
    """Raises Refused when words that may be left out are too long, or no text at all."""
    if words is None:
        return
    if len(words) > limit:
        raise Refused(ProblemCode.TEXT_TOO_LONG, limit=limit)
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in words):
        broken = Title("含有无法保存的字符", "it holds a character that is no text")
        raise Refused(ProblemCode.INVALID_INPUT, field="text", reason=broken)
