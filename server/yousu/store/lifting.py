"""Lifts stored facts of older shapes to today's, when they are read. The log is not rewritten."""

import json
from collections.abc import Callable, Mapping
from typing import Any

Lift = Callable[[dict[str, Any]], dict[str, Any]]

# (fact, shape) → how that shape becomes the next one.
LIFTS: Mapping[tuple[str, int], Lift] = {
    ("CaseOpened", 1): lambda fields: fields | {"clocks": []},
    ("CaseOpened", 2): lambda fields: fields | {"district": None},
    ("Relabelled", 1): lambda fields: fields | {"district": None},
    ("EarlyWarned", 1): lambda fields: (
        fields | {"carries": fields["ordered"] is not None, "alike": False}
    ),
    ("DetailRecorded", 1): lambda fields: fields | {"counted": []},
    ("ReplySubmitted", 1): lambda fields: fields | {"clocks": []},
    ("ReplySigned", 1): lambda fields: fields | {"absent": None, "clocks": []},
    ("ReplyRefused", 1): lambda fields: fields | {"absent": None},
    ("VisitRecorded", 1): lambda fields: fields | {"clocks": []},
    ("ConsultationConcluded", 1): lambda fields: fields | {"sign_off_rules": None},
    ("Returned", 1): lambda fields: fields | {"application": None, "clocks": []},
}


def lifted(
    name: str, stored: int, today: int, text: str, lifts: Mapping[tuple[str, int], Lift] = LIFTS
) -> str:
    """The fact's JSON in today's shape.

    Raises KeyError for a step that nobody wrote, ValueError for a shape newer than today's.
    """
    if stored > today:
        raise ValueError(f"{name} was written in shape {stored}, which this version can't read yet")
    if stored == today:
        return text
    fields = json.loads(text)
    for shape in range(stored, today):
        fields = lifts[name, shape](fields)
    return json.dumps(fields)
