"""The promises of the contract, asked of a plugin."""

from yousu.kit.contract import CONTRACT
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject


def broken_by(subject: Subject) -> dict[str, tuple[str, ...]]:
    """The promises that a plugin breaks, and how."""
    told = {promise.name: promise.broken_by(subject) for promise in CONTRACT}
    return {name: faults for name, faults in told.items() if faults}


def promise_named(name: str) -> Promise:
    """The one whose name holds these words."""
    return next(promise for promise in CONTRACT if name in promise.name)
