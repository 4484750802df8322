"""Whether words hold what tells one person from all others: a phone or an identity number."""

import re
import unicodedata

# Digits may be set apart, as people write them down: 139 1234 5678, 0971-8234567.
_GAP = r"[\s\-－—.·]?"
_MOBILE = rf"1{_GAP}[3-9]" + rf"(?:{_GAP}\d){{9}}"
_LANDLINE = rf"\(?0\d{{2,3}}\)?{_GAP}\d{{7,8}}"
# Of 18 digits, the last of which may be X; the older ones of 15.
_IDENTITY = rf"[1-9](?:{_GAP}\d){{16}}{_GAP}[\dXx]|[1-9]\d{{14}}"
_ABROAD = rf"(?:(?:\+|00)?86{_GAP})?"
_NUMBERS = re.compile(rf"(?<!\d){_ABROAD}(?:{_IDENTITY}|{_MOBILE}|{_LANDLINE})(?!\d)")


def personal_numbers(words: str) -> tuple[str, ...]:
    """The mobile, landline and identity numbers in words, as they
    are written there; digits of full width are read as digits."""
    return tuple(_NUMBERS.findall(unicodedata.normalize("NFKC", words)))


def without_numbers(words: str) -> str:
    """The words with `…` in place of every number of a person."""
    if not personal_numbers(words):
        return words
    return _NUMBERS.sub("…", unicodedata.normalize("NFKC", words))
