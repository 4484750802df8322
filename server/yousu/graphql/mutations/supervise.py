"""Supervise (督): what somebody higher demands."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.supervise import (
    CaseAnswerSupervisionInput,
    CaseGiveMarkInput,
    CaseGiveVetoInput,
    CaseHoldTalkInput,
    CaseIssueSupervisionInput,
)
from yousu.graphql.inputs.warn import (
    CaseAcknowledgeWarningInput,
    CaseEndWarningInput,
    CaseRecordWarningMeasureInput,
)
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class SuperviseActs:
    @strawberry.mutation(description="Demand an answer of the unit (督办单).")
    async def case_issue_supervision(
        self, info: Info, input: CaseIssueSupervisionInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Give the answer that a supervision order demands.")
    async def case_answer_supervision(
        self, info: Info, input: CaseAnswerSupervisionInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Enter a talk (提醒谈话) in the register.")
    async def case_hold_talk(self, info: Info, input: CaseHoldTalkInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Enter a mark in the register; it takes points away in the appraisal."
    )
    async def case_give_mark(self, info: Info, input: CaseGiveMarkInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Enter a veto (一票否决) in the register.")
    async def case_give_veto(self, info: Info, input: CaseGiveVetoInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Take note of an early warning (预警提醒).")
    async def case_acknowledge_warning(
        self, info: Info, input: CaseAcknowledgeWarningInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Say what was done about what many people raise.")
    async def case_record_warning_measure(
        self, info: Info, input: CaseRecordWarningMeasureInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="End an early warning; people who come later count anew.")
    async def case_end_warning(self, info: Info, input: CaseEndWarningInput) -> CasePayload:
        return await act(info, input)
