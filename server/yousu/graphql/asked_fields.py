"""Which fields of the schema a document asks for."""

from collections import OrderedDict
from hashlib import sha256

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)

from yousu.operation.field_uses import SchemaField

DOCUMENTS_KEPT = 500


class AskedFields:
    """Looks each document through once, and keeps what it found in the newest few hundred."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[bytes, frozenset[SchemaField]] = OrderedDict()

    def of(self, text: str, document: DocumentNode) -> frozenset[SchemaField]:
        """Every field that a valid document names, introspection left out. Without a text it is
        looked through again."""
        if not text:
            return self._look_through(document)
        key = sha256(text.encode(errors="surrogatepass")).digest()
        if key not in self._kept:
            self._kept[key] = self._look_through(document)
            if len(self._kept) > DOCUMENTS_KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _look_through(self, document: DocumentNode) -> frozenset[SchemaField]:
        info = TypeInfo(self._schema)
        fields = _Fields(info)
        visit(document, TypeInfoVisitor(info, fields))
        return frozenset(fields.met)


class _Fields(Visitor):
    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        self._info = info
        self.met: set[SchemaField] = set()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        owner, field = self._info.get_parent_type(), self._info.get_field_def()
        name = node.name.value
        if owner and field and not name.startswith("__") and not owner.name.startswith("__"):
            is_deprecated = field.deprecation_reason is not None
            self.met.add(SchemaField(f"{owner.name}.{name}", is_deprecated))
