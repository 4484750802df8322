"""Which fields of the schema a document asks for."""

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


def asked_fields(schema: GraphQLSchema, document: DocumentNode) -> frozenset[SchemaField]:
    """Every field that a valid document names, introspection left out."""
    info = TypeInfo(schema)
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
