"""Which order a command would start, so that its bureau can be asked for the rules."""

from dataclasses import dataclass

from yousu.case.commands import (
    CallInSupport,
    Command,
    ConcludeConsultation,
    Decide,
    Dispatch,
    Relabel,
)
from yousu.case.rules import Directory, UnitName
from yousu.case.state import Case, HandOverWanted, Labels


@dataclass(frozen=True)
class Start:
    """An order that may start: at which unit, of which category, under which labels, and whether a
    consultation has fixed who leads."""

    at: UnitName
    category: str
    labels: Labels
    consulted: bool = False


def start_of(case: Case, command: Command, directory: Directory) -> Start | None:
    """The order that the command would start or, relabelling, strengthen; None for most."""
    if isinstance(command, Dispatch):
        return _dispatch(case, command, directory)
    if isinstance(command, Relabel):
        return _relabel(case, command)
    to = _receiver(case, command)
    consulted = case.lead_agreed or isinstance(command, ConcludeConsultation)
    return Start(to, case.category or "", case.labels, consulted) if to else None


def _dispatch(case: Case, command: Dispatch, directory: Directory) -> Start | None:
    category = directory.categories.get(command.category or case.category or "")
    if category is None:
        return None
    bureau = command.bureau or directory.bureau_of_category[category.code]
    to = UnitName(bureau, command.unit or category.unit)
    return Start(to, category.code, case.labels, case.lead_agreed)


def _relabel(case: Case, command: Relabel) -> Start | None:
    if case.lead is None:
        return None
    labels = Labels(command.nature or case.nature, command.significance or case.significance)
    category = command.category or case.category or ""
    return Start(case.lead.unit_name, category, labels, case.lead_agreed)


def _receiver(case: Case, command: Command) -> UnitName | None:
    if isinstance(command, CallInSupport):
        return UnitName(command.bureau, command.unit)
    if isinstance(command, ConcludeConsultation):
        return command.lead
    application = case.application(command.application) if isinstance(command, Decide) else None
    if application and isinstance(application.wish, HandOverWanted):
        return UnitName(application.wish.bureau, application.wish.unit)
    return None
