"""Each bureau's plugin behind the hooks, and its answers for every order that it can be given."""

from itertools import product

import pytest
from pluggy import HookRelay, PluginManager
from pydantic import BaseModel

from yousu.bureau import (
    Bureau,
    BureauHooks,
    CaseFacts,
    Category,
    Channel,
    Deadlines,
    Ladder,
    Nature,
    Significance,
    SignOff,
    Urgency,
)
from yousu.plugins.load import installed_plugins


@pytest.fixture(scope="module", params=installed_plugins(), ids=lambda entry: entry.name)
def hook(request: pytest.FixtureRequest) -> HookRelay:
    manager = PluginManager("yousu")
    manager.add_hookspecs(BureauHooks)
    manager.register(request.param.load())
    manager.check_pending()
    return manager.hook


@pytest.fixture(scope="module")
def bureau(hook: HookRelay) -> Bureau:
    return hook.bureau().bureau


@pytest.fixture(scope="module")
def model(hook: HookRelay) -> type[BaseModel]:
    return hook.bureau().settings


@pytest.fixture(scope="module")
def categories(hook: HookRelay, model: type[BaseModel]) -> tuple[Category, ...]:
    return tuple(hook.categories(settings=model()))


@pytest.fixture(scope="module")
def orders(categories: tuple[Category, ...]) -> tuple[CaseFacts, ...]:
    """One of each kind; the hotline may also dispatch another bureau's category here."""
    codes = [*(category.code for category in categories), "elsewhere.anything"]
    kinds = product(Channel, Nature, codes, Urgency, Significance)
    return tuple(CaseFacts(*kind, unit="general_office") for kind in kinds)


@pytest.fixture(scope="module")
def chains(
    hook: HookRelay, model: type[BaseModel], orders: tuple[CaseFacts, ...]
) -> tuple[SignOff, ...]:
    return tuple(hook.sign_off(case=order, settings=model()) for order in orders)


@pytest.fixture(scope="module")
def ladders(
    hook: HookRelay, model: type[BaseModel], orders: tuple[CaseFacts, ...]
) -> tuple[Ladder, ...]:
    return tuple(hook.ladder(case=order, settings=model()) for order in orders)


@pytest.fixture(scope="module")
def promises(
    hook: HookRelay, model: type[BaseModel], orders: tuple[CaseFacts, ...]
) -> tuple[Deadlines, ...]:
    return tuple(hook.deadlines(case=order, settings=model()) for order in orders)
