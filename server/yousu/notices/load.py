"""Loads deliveries from their entry points, each in its own try, and says which failed."""

import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from yousu.case.vocabulary import Medium
from yousu.notices.delivery import Delivery, DeliveryFailed, DeliverySettings
from yousu.store.routing import Routes

logger = logging.getLogger("yousu.notices")
GROUP = "yousu.delivery"


@dataclass(frozen=True)
class Deliveries:
    """The deliveries that are switched on: those that work, and why the others do not."""

    working: tuple[Delivery, ...]
    failed: Mapping[str, str]

    @property
    def routes(self) -> Routes:
        """Which media each serves; none means all.

        For one that failed everything is held until it works, since it can't say what it serves.
        """
        held = dict.fromkeys(self.failed, frozenset[Medium]())
        return held | {delivery.name: delivery.media for delivery in self.working}


@asynccontextmanager
async def open_deliveries(
    names: Iterable[str],
    settings: DeliverySettings,
    entries: Iterable[EntryPoint] | None = None,
) -> AsyncIterator[Deliveries]:
    """The named deliveries for the length of the block; from all installed ones unless given."""
    offered = {entry.name: entry for entry in entries or entry_points(group=GROUP)}
    working: list[Delivery] = []
    failed: dict[str, str] = {}
    async with AsyncExitStack() as stack:
        for name in names:
            try:
                working.append(await _open(stack, name, offered, settings))
            except Exception as fault:  # noqa: BLE001 - whatever it is, it is told of
                failed[name] = _told(name, fault)
        yield Deliveries(tuple(working), failed)


def _told(name: str, fault: Exception) -> str:
    reason = str(fault) or type(fault).__name__
    trace = None if isinstance(fault, DeliveryFailed) else fault
    told = "delivery %s can't be used, its notices are held for it: %s"
    logger.error(told, name, reason, exc_info=trace)
    return reason


async def _open(
    stack: AsyncExitStack,
    name: str,
    offered: Mapping[str, EntryPoint],
    settings: DeliverySettings,
) -> Delivery:
    if name not in offered:
        known = ", ".join(sorted(offered))
        raise DeliveryFailed(f"nothing that is installed offers it; there are {known}")
    delivery: Delivery = await stack.enter_async_context(offered[name].load()(settings))
    if delivery.name != name:
        raise DeliveryFailed(f"it calls itself {delivery.name}")
    return delivery
