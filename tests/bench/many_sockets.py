"""Many WebSocket clients in one process, as lean as can be: they count messages and time them."""

import asyncio
import base64
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

TEXT, PING, PONG = 0x81, 0x89, 0x8A


class CountingClient(asyncio.Protocol):
    """Notes when each text message came, in seconds of the monotonic clock."""

    def __init__(self, head: bytes) -> None:
        self._head, self._buffer = head, bytearray()
        self.open = asyncio.get_running_loop().create_future()
        self.came: list[float] = []
        self.first: bytes = b""
        self.is_closed = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._head)

    def send(self, text: str) -> None:
        """Masked with zeros, as the protocol allows."""
        body = text.encode()
        size = (
            bytes([0x80 | len(body)])
            if len(body) < 126
            else bytes([0x80 | 126]) + len(body).to_bytes(2)
        )
        self._transport.write(bytes([TEXT]) + size + bytes(4) + body)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self.open.done():
            self._read_head()
        if self.open.done():
            self._read_messages()

    def connection_lost(self, _: Exception | None) -> None:
        self.is_closed = True

    def _read_head(self) -> None:
        head, mark, rest = self._buffer.partition(b"\r\n\r\n")
        if mark:
            assert b" 101 " in head[:20], head
            self._buffer = rest
            self.open.set_result(None)

    def _read_messages(self) -> None:
        buffer, place, now = self._buffer, 0, time.monotonic()
        while len(buffer) >= place + 2:
            begins, size = place + 2, buffer[place + 1]
            if size == 126:
                begins, size = place + 4, int.from_bytes(buffer[place + 2 : place + 4])
            if len(buffer) < begins + size:
                break
            if buffer[place] == TEXT:
                self.came.append(now)
                self.first = self.first or bytes(buffer[begins : begins + size])
            elif buffer[place] == PING:
                pong = bytes([PONG, 0x80 | size]) + bytes(4) + buffer[begins : begins + size]
                self._transport.write(pong)
            place = begins + size
        del buffer[:place]


@dataclass
class Crowd:
    """Clients that follow one thing."""

    clients: Sequence[CountingClient]
    sent: list[float] = field(default_factory=list)

    def forget(self) -> None:
        self.sent.clear()
        for one in self.clients:
            one.came.clear()
            one.first = b""

    async def have(self, count: int, seconds: float = 120) -> None:
        """Until everybody has so many messages."""
        async with asyncio.timeout(seconds):
            while any(len(one.came) < count for one in self.clients):
                assert not any(one.is_closed for one in self.clients), "a client was cut off"
                await asyncio.sleep(0.002)

    def latencies(self) -> list[float]:
        """Of every message to everybody, in seconds, sorted."""
        return sorted(
            came - sent
            for one in self.clients
            for came, sent in zip(one.came, self.sent, strict=True)
        )

    def seconds(self) -> float:
        """From the first sending to the last arrival."""
        return max(one.came[-1] for one in self.clients) - self.sent[0]


@asynccontextmanager
async def crowd(
    port: int, path: str, count: int, *, protocol: str = "", headers: str = ""
) -> AsyncIterator[Crowd]:
    """So many clients of one address."""
    key = base64.b64encode(os.urandom(16)).decode()
    wanted = f"Sec-WebSocket-Protocol: {protocol}\r\n" if protocol else ""
    head = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        f"{wanted}{headers}\r\n"
    ).encode()
    loop, clients = asyncio.get_running_loop(), list[CountingClient]()
    for _ in range(count):
        _, client = await loop.create_connection(lambda: CountingClient(head), "127.0.0.1", port)
        await client.open
        clients.append(client)
    yield Crowd(clients)
    for one in clients:
        one._transport.abort()
