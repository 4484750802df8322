"""A connection, as this project's servers take it: whoever has one asks for something soon."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS_TO_ASK = 10.0


class Connection(H11Protocol):
    """Closed when no whole head of a request has come in time. uvicorn's own waits for the first
    one for ever, and for a later one as long as a byte comes now and then."""

    _too_late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._await_request()

    def connection_lost(self, exc: Exception | None) -> None:
        self._has_asked()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        before = self.cycle
        super().handle_events()
        if self.cycle is not before:
            self._has_asked()

    def handle_websocket_upgrade(self, event: Any) -> None:
        self._has_asked()
        super().handle_websocket_upgrade(event)

    def on_response_complete(self) -> None:
        self._await_request()
        super().on_response_complete()

    def _await_request(self) -> None:
        self._has_asked()
        self._too_late = self.loop.call_later(SECONDS_TO_ASK, self._give_up)

    def _has_asked(self) -> None:
        if self._too_late is not None:
            self._too_late.cancel()
            self._too_late = None

    def _give_up(self) -> None:
        """Tells so whoever has asked for half of something, and nothing before."""
        if self.transport.is_closing():
            return
        answered: Any = self.cycle
        if answered is None and self.conn.trailing_data[0]:
            told = f"The head of a request comes within {SECONDS_TO_ASK:g} seconds."
            self.send_400_response(told)
        self.transport.close()
