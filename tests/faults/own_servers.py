"""A PostgreSQL and a Redis of a test's own, to which everything may be done by force."""

import signal
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class OwnRedis:
    """A Redis of the test's own, that can be frozen and killed; dead, it is started again."""

    url: str
    pid_file: Path

    def process(self) -> psutil.Process:
        return psutil.Process(int(self.pid_file.read_text()))

    def die(self) -> None:
        self.process().kill()

    def freeze(self) -> None:
        self.process().suspend()

    def thaw(self) -> None:
        self.process().resume()


@dataclass(frozen=True)
class OwnDatabase:
    """A PostgreSQL of a module's own, that can be frozen; when it ends it is started again."""

    url: str
    pid_file: Path

    def end(self, how: signal.Signals) -> psutil.Process:
        """Told to end; the process that did is given."""
        server = self._server()
        server.send_signal(how)
        return server

    def freeze(self) -> None:
        for process in self._all():
            process.suspend()

    def thaw(self) -> None:
        for process in self._all():
            process.resume()

    def _all(self) -> list[psutil.Process]:
        """The first of them starts the others."""
        server = self._server()
        return [server, *server.children()]

    def _server(self) -> psutil.Process:
        return psutil.Process(int(self.pid_file.read_text().splitlines()[0]))
