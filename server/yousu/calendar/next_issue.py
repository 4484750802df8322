"""The calendar that follows upon another: an override more or less, or a newer library.

A version names the library that gave the days, then how often the city has issued them anew with
overrides of its own: CN-0.109, CN-0.109+1, CN-0.109+2, CN-0.110+1.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from packaging.version import Version

from yousu.calendar.override import Override
from yousu.calendar.working_days import Calendar


def with_override(calendar: Calendar, override: Override) -> Calendar:
    """The calendar with one day declared, whatever was declared of it before."""
    if calendar.overrides.get(override.day) == override:
        return calendar
    return _next(calendar, {**calendar.overrides, override.day: override})


def without_override(calendar: Calendar, day: date) -> Calendar:
    """The calendar in which the day follows week and state again."""
    if day not in calendar.overrides:
        return calendar
    return _next(calendar, {d: o for d, o in calendar.overrides.items() if d != day})


def renewed(calendar: Calendar, state: Calendar) -> Calendar:
    """The state's calendar under the overrides of the stored one; the stored one itself when it
    is of the same library or a newer one."""
    if not is_older(calendar.version, state.version):
        return calendar
    return _next(state, calendar.overrides) if calendar.overrides else state


def is_older(version: str, other: str) -> bool:
    """Whether a calendar's version is of an older library than another's."""
    return _library(version) < _library(other)


def _next(calendar: Calendar, overrides: Mapping[date, Override]) -> Calendar:
    country, library = _parts(calendar.version)
    version = f"{country}-{library.public}+{int(library.local or 0) + 1}"
    return replace(calendar, version=version, overrides=overrides, revision=0)


def _library(version: str) -> Version:
    return Version(_parts(version)[1].public)


def _parts(version: str) -> tuple[str, Version]:
    """The country, and the rest, which reads as a Python version with a local part."""
    country, _, rest = version.partition("-")
    return country, Version(rest)
