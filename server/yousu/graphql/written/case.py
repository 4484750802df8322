"""A case as PostgreSQL writes it, in the fields that columns tell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphql import IntValueNode, SelectionSetNode
from strawberry.relay import to_base64
from strawberry.utils.str_converters import to_camel_case

from yousu.case.rules import Bureau, Category
from yousu.case.rules.directory import Directory
from yousu.case.vocabulary import Title
from yousu.graphql.written.selected import NotPlain, Reading, Selected
from yousu.store import written
from yousu.store.written import Fields, Json

OF_CASE = {
    to_camel_case(name): column for name, column in {**written.OF_CASE, **written.IN_WORDS}.items()
}


@dataclass(frozen=True)
class WrittenCase:
    """`holds_words`: what people said is in it."""

    json: Json
    holds_words: bool


@dataclass(frozen=True)
class CaseWriting:
    """Says by which columns the fields of a case are told. Raises NotPlain for others."""

    reading: Reading
    directory: Directory

    def case(self, selections: SelectionSetNode | None) -> WrittenCase:
        told = written.as_text(written.written(self._each(selections, "Case", self._of_case)))
        asked = self.reading.of(selections, "Case")
        return WrittenCase(told, any(one.name in written.IN_WORDS for one in asked))

    def _of_case(self, one: Selected) -> Json:
        if one.name == "events":
            return self._events(one)
        name = one.plain()
        if name == "category":
            known = self.directory.categories
            told = {code: self._category(of, one.below) for code, of in known.items()}
            return written.known(written.CASE["category"], told)
        if name == "lead":
            return written.lead(self._each(one.below, "Assignment", self._of_lead))
        return _column(name, "Case", OF_CASE)

    def _of_lead(self, one: Selected) -> Json:
        if one.plain() != "bureau":
            return _column(one.name, "Assignment", written.OF_LEAD)
        known = self.directory.bureaus
        told = {code: self._bureau(of, one.below) for code, of in known.items()}
        return written.known(written.CASE["bureau"], told)

    def _events(self, one: Selected) -> Json:
        last = one.arguments.get("last")
        if last is not None and not isinstance(last, IntValueNode):
            raise NotPlain("events")
        fields = self._each(one.below, "CaseEvent", self._of_event)
        return written.last_events(fields, None if last is None else max(int(last.value), 0))

    def _of_event(self, one: Selected) -> Json:
        if one.plain() != "actor":
            return _column(one.name, "CaseEvent", written.OF_EVENT)
        return written.written(self._each(one.below, "Actor", _of_actor))

    def _each(
        self, selections: SelectionSetNode | None, kind: str, told: Callable[[Selected], Json]
    ) -> Fields:
        asked = self.reading.of(selections, kind)
        if len(asked) > written.MOST_FIELDS:
            raise NotPlain(kind)
        return {one.called: told(one) for one in asked}

    def _category(self, category: Category, selections: SelectionSetNode | None) -> object:
        told = {"id": to_base64("Category", category.code), "code": category.code}
        return self._thing("Category", told, category.title, selections)

    def _bureau(self, bureau: Bureau, selections: SelectionSetNode | None) -> object:
        told = {"id": to_base64("Bureau", bureau.code), "code": bureau.code}
        return self._thing("Bureau", told, bureau.title, selections)

    def _thing(
        self,
        kind: str,
        told: Mapping[str, str],
        title: Title,
        selections: SelectionSetNode | None,
    ) -> Mapping[str, object]:
        """What is known of a thing without a look into the database."""
        found: dict[str, object] = {}
        for one in self.reading.of(selections, kind):
            if one.plain() == "title":
                named = {"zh": title.zh, "en": title.en}
                asked = self.reading.of(one.below, "Title")
                found[one.called] = {each.called: _known(each, "Title", named) for each in asked}
            else:
                found[one.called] = _known(one, kind, told)
        return found


def _column(name: str, kind: str, columns: Fields) -> Json:
    if name in columns:
        return columns[name]
    if name == "__typename":
        return written.constant(kind)
    raise NotPlain(name)


def _of_actor(one: Selected) -> Json:
    return _column(one.plain(), "Actor", written.OF_ACTOR)


def _known(one: Selected, kind: str, told: Mapping[str, str]) -> str:
    name = one.plain()
    if name not in told and name != "__typename":
        raise NotPlain(name)
    return told.get(name, kind)
