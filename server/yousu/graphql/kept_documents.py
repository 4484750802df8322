"""Documents that are asked again and again are read and validated once."""

from collections.abc import Iterator

from strawberry.extensions import SchemaExtension

from yousu.graphql.context import Context
from yousu.graphql.documents import LONGEST_KEPT, Documents


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
            self._kept = documents.keep(text, most_tokens, running.graphql_document)
        if isinstance(running.context, Context):
            running.context.document = self._kept

    def on_validate(self) -> Iterator[None]:
        running = self.execution_context
        rules = tuple(running.validation_rules)
        is_valid = self._kept is not None and rules in self._kept.valid_by
        if is_valid and running.pre_execution_errors is None:
            running.pre_execution_errors = []
        yield
        if self._kept is not None and not running.pre_execution_errors:
            self._kept.valid_by.add(rules)
