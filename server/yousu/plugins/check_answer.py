"""What makes of a hook's answer one that can be used: it is of its type in all its parts, can be
stored and read back, and can be carried out."""

from collections.abc import Callable, Set
from functools import lru_cache
from typing import TypeVar

from yousu.bureau.hooks import Refusal
from yousu.case.rules import Deadlines, Ladder, SignOff
from yousu.case.vocabulary import Title
from yousu.plugins.check import check_rule
from yousu.plugins.report import WrongType
from yousu.store.codec import reads_back

Rule = TypeVar("Rule", Deadlines, SignOff, Ladder)
# A bureau has a few dozen different answers to a rule; one that never gives the same twice must
# not fill the memory.
REMEMBERED = 256


def rule_check(kind: type[Rule], posts: Set[str]) -> Callable[[object], Rule | None]:
    """A check that remembers the answers that have passed: plugins give a few, again and again."""

    @lru_cache(maxsize=REMEMBERED)
    def passed(rule: Rule) -> Rule:
        check_rule(rule, posts)
        return rule

    def check(answer: object) -> Rule | None:
        if answer is None:
            return None
        if not isinstance(answer, kind):
            raise WrongType(f"gives a {type(answer).__name__}, not {kind.__name__} or None")
        try:
            return passed(answer)
        except TypeError:
            raise WrongType(f"gives {kind.__name__} with a part of a wrong type") from None

    return check


def check_refusal(answer: object) -> Refusal | None:
    """Raises WrongType for what is neither a refusal in both languages nor None."""
    if answer is None:
        return None
    if not isinstance(answer, Refusal):
        raise WrongType(f"gives a {type(answer).__name__}, not Refusal or None")
    reason = answer.reason
    if not isinstance(reason, Title) or not reads_back(reason) or not (reason.zh and reason.en):
        raise WrongType("gives a refusal without its reason in both languages")
    return answer
