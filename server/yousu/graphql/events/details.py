"""What a bureau recorded of its own."""

from typing import Self

import strawberry
from strawberry.scalars import JSON

from yousu.case import vocabulary
from yousu.graphql.context import Info
from yousu.graphql.events.event import AssignmentEvent
from yousu.graphql.texts import text_of


@strawberry.type(description="The value of one field, as the log has it.")
class DetailValue:
    field: str = strawberry.field(description="The field's name.")
    value: JSON | None = strawberry.field(description="A plain value, or several.")

    @classmethod
    def of(cls, told: vocabulary.DetailValue) -> Self:
        return cls(field=told.field, value=JSON(told.value))


@strawberry.type(description="The words of one field, kept beside the log.")
class DetailWords:
    stored: strawberry.Private[vocabulary.DetailWords]

    @strawberry.field(description="The field's name.")
    def field(self) -> str:
        return self.stored.field

    @strawberry.field(description="The words; null when they were erased.")
    async def words(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @classmethod
    def of(cls, told: vocabulary.DetailWords) -> Self:
        return cls(stored=told)


@strawberry.type(description="A bureau's detail of the case was recorded.")
class DetailRecorded(AssignmentEvent):
    bureau: str = strawberry.field(description="The code of the bureau that keeps the detail.")
    detail: str = strawberry.field(description="The detail's code.")
    number: int = strawberry.field(description="1, or more where a case may have several.")
    values: list[DetailValue] = strawberry.field(description="The values, computed ones too.")
    words: list[DetailWords] = strawberry.field(description="The fields that hold words.")
