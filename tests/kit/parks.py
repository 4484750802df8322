"""A made-up bureau whose plugin keeps the contract, and can be broken in one place."""

from collections.abc import Callable
from importlib.metadata import EntryPoint
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    Bureau,
    BureauSettings,
    CaseFacts,
    Category,
    ClusterRule,
    Deadlines,
    Detail,
    Ladder,
    LatenessRule,
    Parts,
    Registration,
    SignOff,
    Step,
    Title,
    Unit,
    hookimpl,
    promises,
    reminder,
    sign_for_overdue,
)
from yousu.kit.subject import Subject
from yousu.plugins.load import GROUP, own_hooks, under
from yousu.plugins.loaded import LoadedPlugin

GREENING = Unit("greening", Title("绿化科", "greening section"))
BUREAU = Bureau(
    "parks",
    Title("市公园局", "parks bureau"),
    (GREENING,),
    (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE),
)
TREES = Category(
    "parks.trees",
    Title("树木", "trees"),
    GREENING.code,
    words=("树",),
    examples=(Title("树倒了。", "A tree fell."), Title("树枯了。", "A tree died.")),
)


class Planting(BaseModel):
    """Trees that were planted."""

    model_config = ConfigDict(frozen=True)

    trees: int = Field(ge=1, description="How many.")


PLANTING = Detail("planting", Title("补植", "planting"), Planting, (HANDLER.code,))
CHAIN = SignOff("general", tuple(Step(post.code, post.title) for post in (HANDLER, UNIT_HEAD)))


class Parks:
    """A plugin that keeps every promise."""

    introduces = BUREAU
    settings_model: type[BureauSettings] = BureauSettings
    lists: tuple[Category, ...] = (TREES,)
    warns: tuple[ClusterRule, ...] = ()
    reminds: tuple[LatenessRule, ...] = ()
    adds: Parts = Parts()

    @hookimpl
    def bureau(self) -> Registration:
        return Registration(self.introduces, self.settings_model)

    @hookimpl
    def categories(self) -> tuple[Category, ...]:
        return self.lists

    @hookimpl
    def deadlines(self, case: CaseFacts, settings: BureauSettings) -> Deadlines:
        return self.promise(case, settings)

    @hookimpl
    def sign_off(self, case: CaseFacts) -> SignOff:
        return self.chain(case)

    @hookimpl
    def ladder(self, case: CaseFacts, settings: BureauSettings) -> Ladder:
        return self.climb(case, settings)

    @hookimpl
    def warnings(self) -> tuple[ClusterRule, ...]:
        return self.warns

    @hookimpl
    def talks(self) -> tuple[LatenessRule, ...]:
        return self.reminds

    @hookimpl
    def schema(self) -> Parts:
        return self.adds

    def promise(self, case: CaseFacts, settings: BureauSettings) -> Deadlines:
        return promises(case, settings, 5)

    def chain(self, case: CaseFacts) -> SignOff:
        return CHAIN

    def climb(self, case: CaseFacts, settings: BureauSettings) -> Ladder:
        handling = promises(case, settings, 5).handling
        return Ladder((sign_for_overdue(UNIT_HEAD), reminder(handling, settings)))


def parks(
    others: tuple[LoadedPlugin, ...] = (),
    module: str = "yousu_parks.plugin",
    **changed: Callable[..., Any] | object,
) -> Subject:
    """The plugin under examination, with some of its parts changed."""
    plugin = type("Changed", (Parks,), changed)()
    registration = own_hooks(plugin, "parks").bureau()
    settings = registration.settings()
    loaded = LoadedPlugin("parks", "1", plugin, registration.bureau, (), settings)
    return Subject(under(loaded, settings), EntryPoint("parks", module, GROUP), others)
