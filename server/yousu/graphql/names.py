"""The names that fields and arguments have in the schema."""

from functools import cache

from strawberry.schema.name_converter import NameConverter
from strawberry.utils.str_converters import to_camel_case


class KeptNames(NameConverter):
    """Strawberry works out the name of every field of an input for each call; there are only so
    many of them."""

    def __init__(self) -> None:
        super().__init__()
        self._camel_case = cache(to_camel_case)

    def apply_naming_config(self, name: str) -> str:
        return self._camel_case(name)
