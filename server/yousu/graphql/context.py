"""What a resolver may reach: the city, who asks, in which language, and this request's loaders."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar
from uuid import UUID

import strawberry
from graphql import GraphQLError
from sqlalchemy.ext.asyncio import AsyncConnection
from strawberry.dataloader import DataLoader

from yousu.calendar import Calendar
from yousu.case.actor import Actor
from yousu.case.commands import Appeal, Reporter
from yousu.case.events import Event
from yousu.case.rules import RuleSet
from yousu.case.state import Case
from yousu.city import City
from yousu.feed.wake import Bell
from yousu.graphql.documents import KeptDocument
from yousu.graphql.limits.limits import Limits
from yousu.graphql.standing import Standing
from yousu.identity import Caller
from yousu.personal import without_personal_numbers
from yousu.store.attachments import StoredFile, files_of
from yousu.store.attention import FailingTimer, failing_timers
from yousu.store.case_list import find_cases
from yousu.store.client_documents import Document, documents_of
from yousu.store.client_keys import ClientKey, keys_of
from yousu.store.events import histories
from yousu.store.plugin_faults import CountedFault, counted_faults
from yousu.store.reporters import reporters_of
from yousu.store.warnings import IssuedWarning, find_warnings
from yousu.store.writings import appeals_of, texts_of

K = TypeVar("K")
T = TypeVar("T")
V = TypeVar("V")


class Unauthenticated(GraphQLError):
    """A request without a valid token asks for what needs one."""

    def __init__(self, message: str) -> None:
        super().__init__(message, extensions={"code": "UNAUTHENTICATED"})


class Loaders:
    """Reads of one request, each kind gathered into one query. Every read has a connection of
    its own, since sibling fields are resolved at the same time."""

    def __init__(self, city: City, *, reads_personal: bool) -> None:
        self._city, self._reads_personal = city, reads_personal

    @cached_property
    def cases(self) -> DataLoader[UUID, Case | None]:
        return self._loader(find_cases)

    @cached_property
    def appeals(self) -> DataLoader[UUID, Appeal | None]:
        return self._loader(appeals_of, appeal_without_numbers)

    @cached_property
    def reporters(self) -> DataLoader[UUID, Reporter | None]:
        async def read(connection: AsyncConnection, ids: Sequence[UUID]) -> dict[UUID, Reporter]:
            return await reporters_of(connection, self._city.keys, ids)

        return self._loader(read, nameless)

    @cached_property
    def texts(self) -> DataLoader[UUID, str | None]:
        return self._loader(texts_of, without_personal_numbers)

    @cached_property
    def files(self) -> DataLoader[UUID, StoredFile | None]:
        return self._loader(files_of, file_without_personal)

    @cached_property
    def warnings(self) -> DataLoader[UUID, IssuedWarning | None]:
        return self._loader(find_warnings)

    @cached_property
    def client_keys(self) -> DataLoader[str, tuple[ClientKey, ...] | None]:
        return self._loader(keys_of)

    @cached_property
    def client_documents(self) -> DataLoader[str, tuple[Document, ...] | None]:
        return self._loader(documents_of)

    @cached_property
    def histories(self) -> DataLoader[UUID, tuple[Event, ...] | None]:
        return self._loader(histories)

    @cached_property
    def failing_timers(self) -> DataLoader[UUID, tuple[FailingTimer, ...] | None]:
        return self._loader(failing_timers)

    @cached_property
    def plugin_faults(self) -> DataLoader[str, tuple[CountedFault, ...] | None]:
        return self._loader(counted_faults)

    @cached_property
    def rule_sets(self) -> DataLoader[str, RuleSet]:
        async def load(ids: list[str]) -> list[RuleSet]:
            async with self._city.engine.connect() as connection:
                found = await self._city.rule_sets.load(connection, ids)
            return [found[id] for id in ids]

        return DataLoader(load_fn=load)

    @cached_property
    def calendars(self) -> DataLoader[str, Calendar]:
        """By version."""

        async def load(versions: list[str]) -> list[Calendar]:
            async with self._city.engine.connect() as connection:
                return [await self._city.calendars.at(connection, one) for one in versions]

        return DataLoader(load_fn=load)

    def _loader(
        self,
        read: Callable[[AsyncConnection, Sequence[K]], Awaitable[dict[K, V]]],
        without_personal: Callable[[V], V] | None = None,
    ) -> DataLoader[K, V | None]:
        """`without_personal` says how it is shown to who reads no personal data."""

        async def load(keys: list[K]) -> list[V | None]:
            async with self._city.engine.connect() as connection:
                found = await read(connection, keys)
            if without_personal and not self._reads_personal:
                found = {key: without_personal(value) for key, value in found.items()}
            return [found.get(key) for key in keys]

        return DataLoader(load_fn=load)


@dataclass
class Context:
    """One HTTP request, or one operation of a socket. `shown` is by what its caller was recognised;
    `standing` says where a subscription stands, and `document` is what is carried out, where that
    is kept."""

    city: City
    bell: Bell
    language: str
    caller: Caller | None = None
    refusal: GraphQLError | None = None
    shown: Mapping[str, str] = field(default_factory=dict, repr=False)
    limits: Limits = Limits()
    standing: Standing = field(default_factory=Standing)
    document: KeptDocument | None = None
    connection_params: dict[str, str] | None = None
    _loaders: Loaders | None = field(init=False, default=None)

    @property
    def loaders(self) -> Loaders:
        if self._loaders is None:
            reads_personal = self.caller is not None and self.caller.reads_personal
            self._loaders = Loaders(self.city, reads_personal=reads_personal)
        return self._loaders

    def fresh_loaders(self) -> None:
        """Forget what was read: each act, and each event of a socket, sees its own moment."""
        self._loaders = None

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` finds out about the document; once for one that comes again."""
        return find() if self.document is None else self.document.once(what, find)

    def require_actor(self) -> None:
        """Raises Unauthenticated for a stranger."""
        _ = self.actor

    @property
    def actor(self) -> Actor:
        """Who asks. Raises Unauthenticated when no valid token says so."""
        if self.caller is None:
            raise self.refusal or Unauthenticated("Send a token.")
        return self.caller.actor


def appeal_without_numbers(appeal: Appeal) -> Appeal:
    """An appeal as it is shown to who reads no personal data."""
    return replace(
        appeal,
        title=without_personal_numbers(appeal.title),
        body=without_personal_numbers(appeal.body),
        place=None if appeal.place is None else without_personal_numbers(appeal.place),
    )


def file_without_personal(file: StoredFile) -> StoredFile:
    """A file as it is told of to who reads no personal data."""
    told = file.description
    if told is None:
        return file
    name = without_personal_numbers(told.name)
    return replace(file, description=replace(told, name=name, captured_place=None))


def nameless(reporter: Reporter) -> Reporter:
    """A reporter as they are shown to who reads no personal data."""
    return Reporter(reporter.id)


Info = strawberry.Info[Context, None]
