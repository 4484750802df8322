"""Every number can be changed without a release, and no change breaks the rules."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from yousu.bureau.hooks import CaseFacts
from yousu.case.vocabulary import Channel
from yousu.kit.accepted import accepted
from yousu.kit.bounds import LEAST, MOST, bounds
from yousu.kit.contract.titles import is_chinese
from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject, named
from yousu.plugins.check import check_bureau, check_plan
from yousu.plugins.check_parts import check_parts
from yousu.plugins.check_recurrence import check_talks, check_warnings
from yousu.plugins.plan import Plan

WANTED: Mapping[str, Any] = {"frozen": True, "strict": True, "extra": "forbid"}


def _undescribed(subject: Subject) -> Iterator[str]:
    for name, field in type(subject.plugin.settings).model_fields.items():
        if not is_chinese(field.title or ""):
            yield f"the setting {name} has no title in Chinese"
        if not (field.description or "").strip():
            yield f"the setting {name} has no description"
        if field.is_required():
            yield f"the setting {name} has no default"


def _unbounded(subject: Subject) -> Iterator[str]:
    for name, field in type(subject.plugin.settings).model_fields.items():
        if field.annotation in (int, float):
            for kind, words in (("least", LEAST), ("most", MOST)):
                if not list(bounds(field.metadata, words)):
                    yield f"the setting {name} has no {kind} value"


def _lenient(subject: Subject) -> Iterator[str]:
    config = subject.plugin.settings.model_config
    for name, value in WANTED.items():
        if config.get(name) != value:
            yield f"the settings model lacks {name}={value!r}"


def _impossible(subject: Subject) -> Iterator[str]:
    for name, settings in _at_bounds(type(subject.plugin.settings)):
        for fault in _faults_under(subject.under(settings)):
            yield f"with {name}={getattr(settings, name)}: {fault}"


def _faults_under(subject: Subject) -> Iterator[str]:
    """What the load would refuse under the subject's settings."""
    yield from faults_of(check_bureau, subject.plugin.bureau, subject.plugin.categories)
    yield from faults_of(check_warnings, subject.plugin.warnings, subject.bureau)
    yield from faults_of(check_talks, subject.plugin.talks, subject.bureau)
    plugin = subject.plugin
    yield from faults_of(check_parts, plugin.parts, subject.bureau, plugin.categories)
    for plan, order in _plans(subject).items():
        rules = (plan.deadlines, plan.sign_off, plan.ladder)
        for fault in faults_of(check_plan, *rules, subject.bureau):
            yield f"{named(order)}: {fault}"


def _plans(subject: Subject) -> Mapping[Plan, CaseFacts]:
    """By one channel only: settings are many, and numbers hang on the nature and the urgency."""
    orders = (order for order in subject.orders if order.channel is Channel.HOTLINE)
    return {subject.plan(order): order for order in orders}


def _at_bounds(model: type[BaseModel]) -> Iterator[tuple[str, BaseModel]]:
    """The settings with one at its least or its most; what the model itself refuses is no
    setting."""
    for name, field in model.model_fields.items():
        for value in bounds(field.metadata, ("ge", "le")):
            if settings := accepted(model, {name: value}):
                yield name, settings


SETTINGS = (
    Promise(
        "Every setting has a title, a description and a default",
        'Write Field(default=…, title="中文", description="…"); an officer reads it in a form.',
        _undescribed,
    ),
    Promise(
        "Every number among the settings has a least and a most",
        "Use Minutes or WorkingDays, or give Field ge and le.",
        _unbounded,
    ),
    Promise(
        "Settings are replaced, never changed, and refuse what they do not know",
        "Derive the model from BureauSettings, and leave its model_config alone.",
        _lenient,
    ),
    Promise(
        "Settings at their bounds still give plans that can be carried out, and sound parts",
        "Draw the bounds nearer, or name the pair in in_turn() of which the first must be less.",
        _impossible,
    ),
)
