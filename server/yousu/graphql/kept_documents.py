"""Documents that are asked again and again are read and validated once."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graphql import DocumentNode
from strawberry.extensions import SchemaExtension

# Only so many, and none that is longer: clients send what they like, and a document takes some
# hundred times the memory of its text.
DOCUMENTS_KEPT, LONGEST_KEPT = 300, 4_000


@dataclass
class Kept:
    """A document, and the rules by which it was found valid."""

    document: DocumentNode
    valid_by: set[tuple[Any, ...]] = field(default_factory=set)


class Documents:
    """The newest few hundred of one schema, by their text and by how long they may be."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int | None], Kept] = OrderedDict()

    def find(self, text: str, most_tokens: int | None) -> Kept | None:
        kept = self._kept.get((text, most_tokens))
        if kept is not None:
            self._kept.move_to_end((text, most_tokens))
        return kept

    def keep(self, text: str, most_tokens: int | None, kept: Kept) -> None:
        self._kept[text, most_tokens] = kept
        if len(self._kept) > DOCUMENTS_KEPT:
            self._kept.popitem(last=False)


class KeptDocuments(SchemaExtension):
    """Stands behind all extensions that say what is valid."""

    def on_parse(self) -> Iterator[None]:
        running = self.execution_context
        documents, text = getattr(running.schema, "documents", None), running.query or ""
        most_tokens, self._kept = running.parse_options.get("max_tokens"), None
        if not isinstance(documents, Documents) or len(text) > LONGEST_KEPT:
            yield
            return
        self._kept = documents.find(text, most_tokens)
        if self._kept is not None:
            running.graphql_document = self._kept.document
        yield
        if self._kept is None and running.graphql_document is not None:
            self._kept = Kept(running.graphql_document)
            documents.keep(text, most_tokens, self._kept)

    def on_validate(self) -> Iterator[None]:
        running = self.execution_context
        rules = tuple(running.validation_rules)
        is_valid = self._kept is not None and rules in self._kept.valid_by
        if is_valid and running.pre_execution_errors is None:
            running.pre_execution_errors = []
        yield
        if self._kept is not None and not running.pre_execution_errors:
            self._kept.valid_by.add(rules)
