"""A short-lived program that is run for its output."""

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import Sequence

from yousu.runtime.embedded.account import Account, identity
from yousu.runtime.problems import StartProblem, StartProblemCode


async def output_of(argv: Sequence[str], account: Account | None = None) -> str:
    """What the program prints; raises StartProblem EMBEDDED_START_FAILED when it fails."""
    try:
        process = await asyncio.create_subprocess_exec(
            *argv,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,
            cwd="/",
            **identity(account),
        )
    except OSError as error:
        raise _failed(argv[0], str(error.strerror)) from error
    try:
        output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    text = output.decode(errors="replace").strip()
    if process.returncode != 0:
        raise _failed(argv[0], text)
    return text


def _failed(program: str, detail: str) -> StartProblem:
    return StartProblem(
        StartProblemCode.EMBEDDED_START_FAILED,
        f"{program} failed; what it said follows: mend that, or bring servers of your own with"
        " DATABASE_URL and REDIS_URL.",
        detail,
    )
