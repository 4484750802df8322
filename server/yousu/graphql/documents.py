"""Documents that come again, and what was found out about them."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graphql import DocumentNode

T = TypeVar("T")
# Only so many, and none that is longer: clients send what they like, and a document takes some
# hundred times the memory of its text.
DOCUMENTS_KEPT, LONGEST_KEPT = 300, 4_000
# Of one document: variables make different things of it.
FINDINGS_KEPT = 50


@dataclass
class KeptDocument:
    """A document, the rules by which it was found valid, and what else was found out about it."""

    document: DocumentNode
    valid_by: set[tuple[Any, ...]] = field(default_factory=set)
    _found: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` finds out, which is kept under the name `what`."""
        if what not in self._found:
            self._found[what] = find()
            if len(self._found) > FINDINGS_KEPT:
                self._found.popitem(last=False)
        found: T = self._found[what]
        return found


class Documents:
    """The newest few hundred of one schema, by their text and by how long they may be."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int | None], KeptDocument] = OrderedDict()

    def find(self, text: str, most_tokens: int | None) -> KeptDocument | None:
        kept = self._kept.get((text, most_tokens))
        if kept is not None:
            self._kept.move_to_end((text, most_tokens))
        return kept

    def keep(self, text: str, most_tokens: int | None, document: DocumentNode) -> KeptDocument:
        kept = self._kept[text, most_tokens] = KeptDocument(document)
        if len(self._kept) > DOCUMENTS_KEPT:
            self._kept.popitem(last=False)
        return kept
