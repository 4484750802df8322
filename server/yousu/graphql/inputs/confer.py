"""Confer (会商): units that meet about a hard case, cases that are about one matter."""

from uuid import UUID

import strawberry
from strawberry import relay
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.act import ActInput, CaseInput, UnitNameInput, words


@strawberry.input(description="Call units together.")
class CaseCallConsultationInput(ActInput):
    participants: list[UnitNameInput] = strawberry.field(description="Who takes part.")
    text: str = strawberry.field(description="What it is about.")

    def command(self) -> commands.CallConsultation:
        participants = tuple(unit.name() for unit in self.participants)
        return commands.CallConsultation(uuid7(), participants, words(self.text))


@strawberry.input
class ConsultationInput(ActInput):
    """An act in a consultation."""

    consultation: strawberry.ID = strawberry.field(description="The id of the consultation.")

    @property
    def wanted(self) -> UUID:
        return known_id(self.consultation, Code.UNKNOWN_CONSULTATION)


@strawberry.input(description="Say what your unit thinks.")
class CaseGiveOpinionInput(ConsultationInput):
    text: str = strawberry.field(description="The opinion.")

    def command(self) -> commands.GiveOpinion:
        return commands.GiveOpinion(self.wanted, words(self.text))


@strawberry.input(description="Fix who leads, and who follows the case to the end.")
class CaseConcludeConsultationInput(ConsultationInput):
    lead: UnitNameInput = strawberry.field(description="The unit that leads from now on.")
    follower: str = strawberry.field(description="Who follows the case, by staff id.")
    text: str = strawberry.field(description="The conclusion.")

    def command(self) -> commands.ConcludeConsultation:
        return commands.ConcludeConsultation(
            consultation=self.wanted,
            lead=self.lead.name(),
            follower=self.follower,
            text=words(self.text),
            successor=uuid7(),
        )


@strawberry.input(description="The case is about the same as another.")
class CaseJoinMatterInput(CaseInput):
    with_: relay.GlobalID = strawberry.field(
        name="with", description="The other case, whose matter both are then in."
    )


@strawberry.input(description="The case is not about the same, after all.")
class CaseLeaveMatterInput(ActInput):
    def command(self) -> commands.LeaveMatter:
        return commands.LeaveMatter()
