"""The hooks that a bureau's plugin may implement. All are synchronous and return data."""

from collections.abc import Sequence
from dataclasses import dataclass

from pluggy import HookimplMarker, HookspecMarker
from pydantic import BaseModel

from yousu.bureau.parts import Parts
from yousu.case.commands import Command
from yousu.case.rules import (
    Bureau,
    Category,
    ClusterRule,
    Deadlines,
    Ladder,
    LatenessRule,
    SignOff,
)
from yousu.case.state import Case
from yousu.case.vocabulary import Channel, Nature, Significance, Title, Urgency

PROJECT = "yousu"

hookspec = HookspecMarker(PROJECT)
hookimpl = HookimplMarker(PROJECT)


@dataclass(frozen=True)
class Registration:
    """A plugin's introduction: its bureau, its settings model, the hook version it speaks."""

    bureau: Bureau
    settings: type[BaseModel]
    api: int = 1


@dataclass(frozen=True)
class CaseFacts:
    """What a rule may look at when an order is about to start. `consulted`: units were called
    together about the case, and have fixed who leads."""

    channel: Channel
    nature: Nature
    category: str
    urgency: Urgency
    significance: Significance
    unit: str
    consulted: bool = False


@dataclass(frozen=True)
class Refusal:
    """Why a bureau's rules refuse a command: one sentence in each language."""

    reason: Title


class BureauHooks:
    """One class of specs; a plugin is a module or an object with some of these, marked hookimpl."""

    @hookspec(firstresult=True)
    def bureau(self) -> Registration:
        """Who the bureau is. Asked once, when the plugin is loaded."""
        raise NotImplementedError

    @hookspec(firstresult=True)
    def categories(self, settings: BaseModel) -> Sequence[Category]:
        """The bureau's category tree. Asked once, when the plugin is loaded."""
        raise NotImplementedError

    @hookspec(firstresult=True)
    def deadlines(self, case: CaseFacts, settings: BaseModel) -> Deadlines | None:
        """The budgets of an order's clocks; None leaves it to the core's default."""

    @hookspec(firstresult=True)
    def sign_off(self, case: CaseFacts, settings: BaseModel) -> SignOff | None:
        """The chain of signatures; None leaves it to the core's default."""

    @hookspec(firstresult=True)
    def ladder(self, case: CaseFacts, settings: BaseModel) -> Ladder | None:
        """The rungs that press a late order; None leaves it to the core's default."""

    @hookspec(firstresult=True)
    def warnings(self, settings: BaseModel) -> Sequence[ClusterRule]:
        """When many people who raise one matter are an early warning. Asked once for each choice
        of settings."""
        raise NotImplementedError

    @hookspec(firstresult=True)
    def talks(self, settings: BaseModel) -> Sequence[LatenessRule]:
        """When who is late again and again is talked with. Asked once for each choice of
        settings."""
        raise NotImplementedError

    @hookspec(firstresult=True)
    def guard(self, case: Case, command: Command, settings: BaseModel) -> Refusal | None:
        """A refusal with its reason, or None to let the command pass."""

    @hookspec(firstresult=True)
    def schema(self, settings: BaseModel) -> Parts | None:
        """What the bureau adds beyond its rules: details, lists, tallies, answers. Asked once, when
        the plugin is loaded."""
