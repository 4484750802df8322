"""One well-formed command of every kind, as a case that a test has brought somewhere would get."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.case.bureaus import GREENING, WILDLIFE

from yousu.calendar import Budget
from yousu.case import commands as act
from yousu.case.commands import Command, OnOrder
from yousu.case.vocabulary import (
    ClockKind,
    ExclusionGround,
    Medium,
    Nature,
    RegisterGround,
    RegisterKind,
    VisitResult,
    WarningGround,
)


def carried(city: Any) -> UUID:
    """The warning that the case carries; one that it does not know if it carries none."""
    known = (warning.id for warning in city.case.warnings if warning.carries)
    return next(known, UUID(int=71))


# `Any` is the made-up city of conftest.py.
SPECIMENS: Mapping[type[Command], Callable[[Any], Command]] = {
    act.OpenCase: lambda city: city.appeal(),
    act.Comment: lambda city: act.Comment(city.text()),
    act.Relabel: lambda city: act.Relabel(nature=Nature.COMPLAINT),
    act.AddAttachment: lambda city: act.AddAttachment(
        city.new_id(),
        sha256=f"{len(city.case.attachments):064x}",
        size=7,
        media_type="image/jpeg",
        description=act.Description(f"{city.secret}.jpg", city.now, act.Location(36.6, 101.7)),
    ),
    act.RemoveAttachment: lambda city: act.RemoveAttachment(last(city, "attachments"), city.text()),
    act.Dispatch: lambda city: city.dispatch(),
    act.CallInSupport: lambda city: city.call_in(WILDLIFE),
    act.SignFor: lambda city: act.SignFor(),
    act.Return: lambda city: city.send_back(),
    act.OfferHandOver: lambda city: city.offer(),
    act.AssignHandler: lambda city: act.AssignHandler("handler-2"),
    act.RecordContact: lambda city: act.RecordContact(Medium.PHONE, city.text()),
    act.SubmitReply: lambda city: act.SubmitReply(city.text()),
    act.SignReply: lambda city: act.SignReply(city.text()),
    act.RefuseReply: lambda city: act.RefuseReply(city.text()),
    act.RequestExtension: lambda city: act.RequestExtension(city.new_id(), 2, city.text()),
    act.RequestPause: lambda city: city.pause(),
    act.Resume: lambda city: act.Resume(),
    act.RequestDeferral: lambda city: city.deferral(
        milestones=(
            act.PlannedMilestone((city.now + timedelta(days=20)).date(), city.text()),
            act.PlannedMilestone((city.now + timedelta(days=40)).date(), city.text()),
        )
    ),
    act.RecordProgress: lambda city: act.RecordProgress(city.text(), reporter_told=True),
    act.EndDeferral: lambda city: act.EndDeferral(),
    act.ApplyForExclusion: lambda city: act.ApplyForExclusion(
        city.new_id(), ExclusionGround.UNTRUE, city.text()
    ),
    act.AppealAppraisal: lambda city: act.AppealAppraisal(
        city.new_id(), last(city, "register"), city.text()
    ),
    act.Decide: lambda city: act.Decide(last(city, "applications"), True, city.text()),
    act.Withdraw: lambda city: act.Withdraw(last(city, "applications")),
    act.Revoke: lambda city: act.Revoke(last(city, "applications"), city.text()),
    act.CallConsultation: lambda city: city.call(),
    act.GiveOpinion: lambda city: act.GiveOpinion(last(city, "consultations"), city.text()),
    act.ConcludeConsultation: lambda city: act.ConcludeConsultation(
        last(city, "consultations"), WILDLIFE, "follower-1", city.text(), city.new_id()
    ),
    act.JoinMatter: lambda city: act.JoinMatter(UUID(int=70)),
    act.LeaveMatter: lambda city: act.LeaveMatter(),
    act.IssueSupervision: lambda city: act.IssueSupervision(city.new_id(), city.text()),
    act.AnswerSupervision: lambda city: act.AnswerSupervision(
        last(city, "supervisions"), city.text()
    ),
    act.EnterInRegister: lambda city: act.EnterInRegister(
        city.new_id(),
        RegisterKind.TALK,
        RegisterGround.PERFUNCTORY,
        "rule-7",
        city.text(),
    ),
    act.RecordDetail: lambda city: city.survey(),
    act.RecordVisit: lambda city: act.RecordVisit(VisitResult.NO_ANSWER, text=city.text()),
    act.CloseCase: lambda city: act.CloseCase(),
    act.ReopenCase: lambda city: act.ReopenCase(city.text()),
    act.AcknowledgeWarning: lambda city: act.AcknowledgeWarning(carried(city), city.text()),
    act.RecordWarningMeasure: lambda city: act.RecordWarningMeasure(carried(city), city.text()),
    act.EndWarning: lambda city: act.EndWarning(carried(city), WarningGround.SOLVED, city.text()),
    act.WarnEarly: lambda city: act.WarnEarly(
        warning=city.new_id(),
        matter=UUID(int=70),
        bureau="gardens",
        rule="many",
        people=6,
        post="leader_in_charge",
        within=Budget.working_days(3),
    ),
    act.CallToTalk: lambda city: act.CallToTalk(
        city.new_id(), GREENING, rule="late_unit", post="leader_in_charge", person=None
    ),
    act.Replan: lambda city: act.Replan(),
    act.ReachTime: lambda city: act.ReachTime(city.new_id(), ClockKind.HANDLING, 1),
}


def last(city: Any, what: str) -> UUID:
    """The id of the case's last one of these; of none where the case has none."""
    found = getattr(city.case, what) if city.case else ()
    return found[-1].id if found else UUID(int=404)


def specimen(city: Any, kind: type[Command], order: UUID | None = None) -> Command:
    """A command of a kind, about an order where one is named."""
    command = SPECIMENS[kind](city)
    if order is not None and isinstance(command, OnOrder):
        return replace(command, assignment=order)
    return command
