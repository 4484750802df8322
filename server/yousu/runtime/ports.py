"""The TCP port that the server listens on."""

import errno
import socket

from yousu.runtime.problems import StartProblem, StartProblemCode

USUAL_PORT = 8000


def claim_port(host: str, port: int | None) -> int:
    """A port that can be listened on now; without a wish 8000 or, when that is taken, a free one.

    Raises StartProblem PORT_IN_USE when the wished port is taken, ADDRESS_UNUSABLE when the
    host is not an address of this machine or the port may not be used.
    """
    try:
        if port is None:
            return _try(host, USUAL_PORT) or _listen(host, 0)
        claimed = _try(host, port)
    except OSError as error:
        raise StartProblem(
            StartProblemCode.ADDRESS_UNUSABLE,
            f"Can't listen on {host}, port {port or USUAL_PORT} ({error.strerror}):"
            " set YOUSU_HOST to an address of this machine and YOUSU_PORT to a port above 1023.",
        ) from error
    if claimed is None:
        raise StartProblem(
            StartProblemCode.PORT_IN_USE,
            f"Port {port} of {host} is in use: end the program that listens there,"
            " or set YOUSU_PORT to another port.",
        )
    return claimed


def _try(host: str, port: int) -> int | None:
    """The port, or None when it is taken."""
    try:
        return _listen(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return None
        raise


def _listen(host: str, port: int) -> int:
    """Listen for a moment, in the way of the server: a port in TIME_WAIT is not taken."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    with socket.socket(family, kind, protocol) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(1)
        return int(listener.getsockname()[1])
