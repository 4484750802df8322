"""One mutation an act; each takes one input and gives the case or the problems."""

from uuid import UUID

import strawberry
from strawberry import relay
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.case.commands import Command
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.execute import execute
from yousu.graphql import calendar
from yousu.graphql.case import Case, uuid_of
from yousu.graphql.context import Info
from yousu.graphql.inputs import (
    ActInput,
    CaseAssignHandlerInput,
    CaseDispatchInput,
    CaseOpenInput,
    CaseRecordContactInput,
    CaseRecordVisitInput,
    CaseReturnInput,
    CaseSignReplyInput,
    CaseTextInput,
)
from yousu.graphql.problems import Problem
from yousu.intake.opening import opening_requests
from yousu.request import Request


@strawberry.type(description="The case after an act, or why the act was refused.")
class CasePayload:
    case: Case | None = strawberry.field(description="The case as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.type(description="Acts on cases, and on the calendar.")
class Mutation:
    @strawberry.mutation(description="Receive an appeal: a case is opened.")
    async def case_open(self, info: Info, input: CaseOpenInput) -> CasePayload:
        city, actor = info.context.city, info.context.actor
        [request] = await opening_requests(city, actor, [(input.opening(), input.key)])
        return await _outcome(info, request)

    @strawberry.mutation(description="Give the case to a unit (派单).")
    async def case_dispatch(self, info: Info, input: CaseDispatchInput) -> CasePayload:
        command = commands.Dispatch(uuid7(), input.category, input.bureau, input.unit)
        return await _act(info, input, command)

    @strawberry.mutation(description="Take the case (签收).")
    async def case_sign_for(self, info: Info, input: ActInput) -> CasePayload:
        return await _act(info, input, commands.SignFor())

    @strawberry.mutation(description="Send the case back with a reason (退单).")
    async def case_return(self, info: Info, input: CaseReturnInput) -> CasePayload:
        return await _act(info, input, commands.Return(uuid7(), input.reason, _text(input.text)))

    @strawberry.mutation(description="Name the person who handles the case.")
    async def case_assign_handler(self, info: Info, input: CaseAssignHandlerInput) -> CasePayload:
        return await _act(info, input, commands.AssignHandler(input.handler))

    @strawberry.mutation(description="Record that the handler was in touch with the citizen.")
    async def case_record_contact(self, info: Info, input: CaseRecordContactInput) -> CasePayload:
        command = commands.RecordContact(input.medium, _remark(input.text))
        return await _act(info, input, command)

    @strawberry.mutation(description="Hand in a version of the reply; it goes to be signed off.")
    async def case_submit_reply(self, info: Info, input: CaseTextInput) -> CasePayload:
        return await _act(info, input, commands.SubmitReply(_text(input.text)))

    @strawberry.mutation(description="Sign the reply; the last signature sends it (审签).")
    async def case_sign_reply(self, info: Info, input: CaseSignReplyInput) -> CasePayload:
        return await _act(info, input, commands.SignReply(_remark(input.text)))

    @strawberry.mutation(description="Refuse the reply with what is wrong; the handler resubmits.")
    async def case_refuse_reply(self, info: Info, input: CaseTextInput) -> CasePayload:
        return await _act(info, input, commands.RefuseReply(_text(input.text)))

    @strawberry.mutation(
        description="Record a return visit (回访); unsolved or unsatisfied is handled again."
    )
    async def case_record_visit(self, info: Info, input: CaseRecordVisitInput) -> CasePayload:
        command = commands.RecordVisit(
            input.result,
            input.contacted,
            input.solved,
            input.satisfied_with_result,
            input.satisfied_with_process,
            _remark(input.text),
        )
        return await _act(info, input, command)

    @strawberry.mutation(description="Close the case after its return visit (办结).")
    async def case_close(self, info: Info, input: ActInput) -> CasePayload:
        return await _act(info, input, commands.CloseCase())

    @strawberry.mutation(description="Declare a day worked or free; a new calendar is issued.")
    async def calendar_override(
        self, info: Info, input: calendar.CalendarOverrideInput
    ) -> calendar.CalendarPayload:
        return await calendar.declare(info, input)

    @strawberry.mutation(description="Let a declared day follow week and state again.")
    async def calendar_withdraw_override(
        self, info: Info, input: calendar.CalendarWithdrawOverrideInput
    ) -> calendar.CalendarPayload:
        return await calendar.withdraw(info, input)


def _text(body: str) -> commands.Text:
    return commands.Text(uuid7(), body)


def _remark(body: str | None) -> commands.Text | None:
    return None if body is None else _text(body)


async def _act(info: Info, input: ActInput, command: Command) -> CasePayload:
    language = info.context.language
    try:
        case = case_id(input.case)
    except Refused as refusal:
        problem = Problem.of(refusal, language, ("input", "case"))
        return CasePayload(case=None, problems=[problem])
    request = Request(case, command, info.context.actor, input.version, input.key)
    return await _outcome(info, request)


async def _outcome(info: Info, request: Request) -> CasePayload:
    try:
        done = await execute(info.context.city, request)
    except Refused as refusal:
        problem = Problem.of(refusal, info.context.language)
        return CasePayload(case=None, problems=[problem])
    info.context.fresh_loaders()
    return CasePayload(case=Case.of(done.case), problems=[])


def case_id(id: relay.GlobalID) -> UUID:
    """The case that a global id names. Raises Refused(UNKNOWN_CASE) for another thing's id."""
    uuid = uuid_of(id.node_id) if id.type_name == "Case" else None
    if uuid is None:
        raise Refused(Code.UNKNOWN_CASE, id=str(id))
    return uuid
