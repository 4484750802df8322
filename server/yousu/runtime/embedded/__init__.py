"""A real PostgreSQL and a real Redis in the data folder, for who brings none of their own."""

from yousu.runtime.embedded.parts import Parts
from yousu.runtime.embedded.sharing import embedded_parts

__all__ = ["Parts", "embedded_parts"]
