"""What a way to reach posts is."""

from pathlib import Path
from typing import Protocol

from yousu.case.vocabulary import Medium
from yousu.store.outbox import StoredNotice


class Delivery(Protocol):
    """A way to reach posts.

    `name` is the one under which it is switched on. `media` are those that it serves; none means
    all. A notice may come twice after a crash; its id tells.
    """

    @property
    def name(self) -> str: ...

    @property
    def media(self) -> frozenset[Medium]: ...

    async def send(self, notice: StoredNotice) -> None:
        """Returns once the other side has the notice; whatever it raises has it tried again."""


class DeliverySettings(Protocol):
    """What a delivery may know of this installation."""

    @property
    def data_folder(self) -> Path: ...

    @property
    def notices_log(self) -> Path | None: ...

    @property
    def webhook_url(self) -> str | None: ...

    @property
    def webhook_secret(self) -> str | None: ...


class DeliveryFailed(Exception):
    """A delivery can't be used, or a notice did not go through.

    The message is kept and shown: it must hold no secret. Of other exceptions that sending
    raises only the name is kept.
    """
