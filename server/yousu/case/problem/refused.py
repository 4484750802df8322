"""A command is refused."""

from datetime import datetime

from yousu.calendar import CITY_ZONE
from yousu.case.problem.code import ProblemCode
from yousu.case.problem.messages import MESSAGES
from yousu.case.vocabulary import Title


class Refused(Exception):
    """A command is refused; nothing was changed. `facts` fill the sentence.

    A fact that is a `Title`, or a tuple of them, is told in the reader's language; an instant on
    the city's clock.
    """

    def __init__(self, code: ProblemCode, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(self.message("en"))

    def message(self, language: str) -> str:
        """The sentence in Chinese for `zh…`, otherwise in English."""
        in_chinese = language.lower().startswith("zh")
        told = {name: _told(fact, in_chinese) for name, fact in self.facts.items()}
        return _told(MESSAGES[self.code], in_chinese).format(**told)


def _told(fact: object, in_chinese: bool) -> str:
    if isinstance(fact, Title):
        return fact.zh if in_chinese else fact.en
    if isinstance(fact, tuple):
        return ("、" if in_chinese else ", ").join(_told(part, in_chinese) for part in fact)
    if isinstance(fact, datetime):
        return f"{fact.astimezone(CITY_ZONE):%Y-%m-%d %H:%M}"
    return str(fact)
