"""How commands run: settings, logs, signals, and problems told in one sentence."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.text import Text
from sqlalchemy.exc import SQLAlchemyError

from yousu.intake.problem import ImportProblem
from yousu.runtime.lifeline import follow_supervisor
from yousu.runtime.logs import set_up_logs
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings, load_settings

T = TypeVar("T")


def load() -> Settings:
    """The settings of this process, or an end with one sentence."""
    try:
        return load_settings()
    except StartProblem as problem:
        end_with(str(problem))


def run(main: Callable[[Settings], Coroutine[Any, Any, T]]) -> T:
    """Runs a command to its end; what stands in its way is one sentence and exit status 1."""
    settings = load()
    set_up_logs(settings.log_level, settings.log_format)
    follow_supervisor()
    keep_what_is_loaded()
    try:
        return asyncio.run(main(settings))
    except (StartProblem, ImportProblem) as problem:
        end_with(str(problem))
    except SQLAlchemyError as fault:
        told = str(getattr(fault, "orig", None) or fault).splitlines()[0]
        end_with(f"{StartProblemCode.DATABASE_AWAY}: The database does not answer: {told}")


def end_with(sentence: str) -> NoReturn:
    """Says what is wrong and ends with exit status 1."""
    Console(stderr=True, soft_wrap=True).print(Text(sentence, style="red"))
    raise typer.Exit(1)


def stop_on_signals() -> asyncio.Event:
    """An event that SIGINT or SIGTERM sets."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop
