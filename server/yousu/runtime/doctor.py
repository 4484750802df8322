"""Whether this machine has what yousu needs."""

import os
import platform
import shutil
import sys
from importlib.metadata import entry_points
from pathlib import Path

from yousu.notices import open_deliveries
from yousu.runtime.embedded.program import output_of
from yousu.runtime.findings import Finding, State, from_problem
from yousu.runtime.ports import USUAL_PORT, claim_port
from yousu.runtime.problems import StartProblem
from yousu.runtime.server_findings import database_finding, redis_finding
from yousu.runtime.settings import Settings
from yousu.runtime.workers_finding import workers_finding

OLDEST_PYTHON = (3, 11)
PLUGIN_GROUP = "yousu"
BYTES_NEEDED = 500 * 1024**2


async def examine(settings: Settings) -> tuple[Finding, ...]:
    """What is there, missing or failing; starts and changes nothing."""
    return (
        _python(),
        await database_finding(settings),
        await redis_finding(settings),
        await workers_finding(settings),
        _data_folder(settings.data_folder),
        _port(settings),
        _plugins(),
        await _deliveries(settings),
        await _node(),
    )


def _python() -> Finding:
    found = f"{platform.python_version()}, {sys.executable}"
    if sys.version_info >= OLDEST_PYTHON:
        return Finding("Python", State.OK, found)
    return Finding("Python", State.FAILED, found, "Install Python 3.11 or later.")


def _data_folder(folder: Path) -> Finding:
    there = next(place for place in (folder, *folder.parents) if place.exists())
    if not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
        remedy = f"Let this account write in {there}, or set YOUSU_DATA to another folder."
        return Finding("Data folder", State.FAILED, str(folder), remedy)
    free = shutil.disk_usage(there).free
    found = f"{folder}, {free / 1024**3:.1f} GiB free"
    if free < BYTES_NEEDED:
        remedy = "Free half a gigabyte there, or set YOUSU_DATA to a folder on another disk."
        return Finding("Data folder", State.FAILED, found, remedy)
    return Finding("Data folder", State.OK, found)


def _port(settings: Settings) -> Finding:
    try:
        port = claim_port(settings.host, settings.port)
    except StartProblem as problem:
        return from_problem("Port", problem)
    usual = settings.port is not None or port == USUAL_PORT
    found = f"{port} is free" if usual else f"{USUAL_PORT} is in use, a free one will be taken"
    return Finding("Port", State.OK, found)


def _plugins() -> Finding:
    found = sorted(
        f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.name
        for entry in entry_points(group=PLUGIN_GROUP)
    )
    if found:
        return Finding("Plugins", State.OK, ", ".join(found))
    remedy = "Install a bureau's plugin into this Python; without one there are no categories."
    return Finding("Plugins", State.MISSING, "none", remedy, needed=False)


async def _deliveries(settings: Settings) -> Finding:
    async with open_deliveries(settings.delivery, settings) as deliveries:
        found = ", ".join(deliveries.routes)
        reasons = "; ".join(f"{name}: {why}" for name, why in deliveries.failed.items())
    if not reasons:
        return Finding("Deliveries", State.OK, found)
    return Finding("Deliveries", State.FAILED, found, f"{reasons}.", needed=False)


async def _node() -> Finding:
    path = shutil.which("node")
    remedy = "Install Node 20 or later; only the audits of the GraphQL transport need it."
    if path is None:
        return Finding("Node", State.MISSING, "none on PATH", remedy, needed=False)
    try:
        return Finding("Node", State.OK, f"{await output_of((path, '--version'))}, {path}")
    except StartProblem:
        return Finding("Node", State.FAILED, path, remedy, needed=False)
