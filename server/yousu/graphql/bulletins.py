"""Bulletins (通报): what a bureau or the city has published of a period."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.bulletins import edition as published
from yousu.bulletins.stored import edition_of
from yousu.case.sight import seen_by
from yousu.graphql.bulletin_lines import BulletinChange, BulletinSection, BulletinWarning
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Title
from yousu.graphql.enums import BulletinFormat, BulletinKind
from yousu.graphql.found import found
from yousu.graphql.measures import Measure
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.store import bulletins as store


@strawberry.type(description="A bulletin as it was issued; it never changes.")
class Bulletin(relay.Node):
    uuid: relay.NodeID[UUID]
    issued: strawberry.Private[published.Edition]

    @classmethod
    def of(cls, edition: published.Edition) -> Self:
        return cls(uuid=edition.id, issued=edition)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        every = await found(info, node_ids, store.find_bulletins)
        return [cls.of(edition_of(one)) if one else None for one in every]

    @strawberry.field(description="How long its period is.")
    def kind(self) -> BulletinKind:
        return self.issued.content.subject.kind

    @strawberry.field(description="Whose it is; null for the city's, and when it is not there now.")
    def bureau(self, info: Info) -> Bureau | None:
        code = self.issued.content.subject.bureau
        found = info.context.city.host.directory.bureaus.get(code) if code else None
        return Bureau.of(found) if found else None

    @strawberry.field(description="Whose it was called: the bureau's name, or the city.")
    def whose(self) -> Title:
        return Title.of(self.issued.content.whose)

    @strawberry.field(description="What its period is called, as 2024年第一季度.")
    def period(self) -> Title:
        return Title.of(self.issued.content.period)

    @strawberry.field(description="The first day of its period.")
    def first(self) -> date:
        return self.issued.content.subject.first

    @strawberry.field(description="The last day of its period.")
    def last(self) -> date:
        return self.issued.content.subject.last

    @strawberry.field(description="Its number; each after the first corrects the one before.")
    def edition(self) -> int:
        return self.issued.number

    @strawberry.field(description="When it was issued.")
    def issued_at(self) -> datetime:
        return self.issued.issued_at

    @strawberry.field(
        description="Up to which instant what has happened is in its figures; null in those that"
        " were issued before this was told."
    )
    def known_at(self) -> datetime | None:
        return self.issued.content.known_at

    @strawberry.field(description="The end of the days that its figures count.")
    def cut_off(self) -> datetime:
        return self.issued.content.cut_off

    @strawberry.field(description="The SHA-256 of its figures, definitions and cut-off, in hex.")
    def hash(self) -> str:
        return self.issued.digest

    @strawberry.field(description="Every measure in it, as it was counted.")
    def definitions(self) -> list[Measure]:
        return [Measure.of(one) for one in self.issued.content.definitions]

    @strawberry.field(description="Its tables.")
    def sections(self) -> list[BulletinSection]:
        content = self.issued.content
        return [BulletinSection.within(content, section) for section in content.sections]

    @strawberry.field(description="The early warnings of its period.")
    def warnings(self) -> list[BulletinWarning]:
        return [BulletinWarning.of(one) for one in self.issued.content.warnings]

    @strawberry.field(
        description="Where its file is on this server; it is had by GET, with the same token."
    )
    def file(
        self, format: Annotated[BulletinFormat, strawberry.argument(description="Which form.")]
    ) -> str:
        return f"/bulletins/{self.uuid}.{format.value}"

    @strawberry.field(description="Why it was corrected; null for the first edition.")
    def reason(self) -> str | None:
        correction = self.issued.correction
        return correction.reason if correction else None

    @strawberry.field(description="Every value that this edition has changed.")
    def changes(self) -> list[BulletinChange]:
        correction = self.issued.correction
        return [BulletinChange.of(one) for one in correction.changes] if correction else []

    @strawberry.field(description="Whether this edition tells the early warnings anew.")
    def warnings_changed(self) -> bool:
        correction = self.issued.correction
        return correction is not None and correction.warnings

    @strawberry.field(description="Every edition of this bulletin, the newest first.")
    async def editions(self, info: Info) -> list["Bulletin"]:
        told = self.issued.content.subject
        async with info.context.city.engine.connect() as connection:
            found = await store.editions_of(connection, told.kind, told.bureau, told.first)
        return [Bulletin.of(edition_of(one)) for one in found]


@strawberry.input(description="Which bulletins; what is left out asks nothing.")
class BulletinFilter:
    kinds: list[BulletinKind] | None = strawberry.field(default=None, description="Any of these.")
    bureaus: list[str | None] | None = strawberry.field(
        default=None, description="Those of any of these bureaus, by code; null for the city's."
    )
    from_day: date | None = strawberry.field(
        default=None, description="Of periods that begin on this day or later."
    )
    to_day: date | None = strawberry.field(
        default=None, description="Of periods that end on this day or earlier."
    )

    def wanted(self, info: Info) -> store.BulletinFilter:
        return store.BulletinFilter(
            kinds=None if self.kinds is None else tuple(kind.value for kind in self.kinds),
            bureaus=None if self.bureaus is None else tuple(self.bureaus),
            from_day=self.from_day,
            to_day=self.to_day,
            seen_by=seen_by(info.context.actor),
        )


# Each holds hundreds of figures.
LARGEST_BULLETIN_PAGE = 20


@strawberry.type(description="A page of bulletins, the last issued first.")
class BulletinConnection(PagedConnection[Bulletin]):
    pass


async def bulletin_page(
    info: Info, filter: BulletinFilter | None, page: Page
) -> BulletinConnection:
    """The newest editions that the actor may see."""
    listing = store.newest_bulletins((filter or BulletinFilter()).wanted(info))
    return await page_of(
        info,
        BulletinConnection,
        listing,
        page,
        lambda one: Bulletin.of(edition_of(one)),
        LARGEST_BULLETIN_PAGE,
    )
