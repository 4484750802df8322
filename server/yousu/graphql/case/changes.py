"""What has moved a clock's due time: its pauses and extensions."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case import state
from yousu.graphql import lines
from yousu.graphql.budget import Budget
from yousu.graphql.context import Info
from yousu.graphql.enums import PauseReason
from yousu.graphql.titles import told


@strawberry.type(description="A time in which a clock stood still.")
class Pause:
    stored: strawberry.Private[state.Pause]

    @classmethod
    def of(cls, pause: state.Pause) -> Self:
        return cls(stored=pause)

    @strawberry.field(description="When it began.")
    def begins_at(self) -> datetime:
        return self.stored.begins_at

    @strawberry.field(description="When it ended; null while it goes on.")
    def ends_at(self) -> datetime | None:
        return self.stored.ends_at

    @strawberry.field(description="Why.")
    def reason(self) -> PauseReason:
        return self.stored.reason

    @strawberry.field(description="The id of the application that asked for it, if one did.")
    def application(self) -> strawberry.ID | None:
        id = self.stored.application
        return strawberry.ID(str(id)) if id else None

    @strawberry.field(description="All of it in one line, in the reader's language.")
    def line(self, info: Info) -> str:
        return told(lines.of_pause(self.stored), info.context.language)


@strawberry.type(description="More budget that was granted.")
class Extension:
    stored: strawberry.Private[state.Extension]

    @classmethod
    def of(cls, extension: state.Extension) -> Self:
        return cls(stored=extension)

    @strawberry.field(description="How much.")
    def budget(self) -> Budget:
        return Budget.of(self.stored.budget)

    @strawberry.field(description="The id of the application that asked for it.")
    def application(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.application))

    @strawberry.field(description="All of it in one line, in the reader's language.")
    def line(self, info: Info) -> str:
        return told(lines.of_extension(self.stored), info.context.language)
