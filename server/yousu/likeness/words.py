"""The words of a text that tell what it is about."""

from unicodedata import normalize

from yousu.likeness.stop_words import STOP_WORDS

# So much of an appeal says what it is about; the time to cut words is bounded by it.
LONGEST_TEXT = 2000
# A run of letters without a gap is no word, and an index takes no key of any length.
LONGEST_WORD = 40


def words_of(*texts: str | None) -> frozenset[str]:
    """The distinct words, in full-width forms made plain and lower case.

    Words of one character, words that every appeal may have, and signs are left out.
    """
    # Reading the dictionary takes a tenth of a second and 30 MB; most commands need none of it.
    import rjieba

    text = "\n".join(text[:LONGEST_TEXT] for text in texts if text)
    return frozenset(filter(_tells, rjieba.cut(normalize("NFKC", text).lower())))


def _tells(word: str) -> bool:
    return 1 < len(word) <= LONGEST_WORD and word[0].isalnum() and word not in STOP_WORDS
