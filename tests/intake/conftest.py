"""A small made-up hotline file and its mapping, and how they are written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.doors import FakeDoor

from yousu.intake.mapping import ImportMap
from yousu.intake.mapping_file import read_map

MAP = """
source = "old_hotline"

[file]

[time]
zone = "Asia/Shanghai"
formats = ["%Y-%m-%d %H:%M:%S", "%Y/%m/%d"]

[fields]
external_id = "No"
received_at = "Received"
closed_at = "Closed"
status = "Status"
category = "Kind"
channel = "Way"
nature = "Wish"
reporter_name = "Name"
reporter_phone = "Phone"

[text]
title = "{Kind}"
body = "{Kind}: {Words}"
place = "{Place}"

[status]
closed = ["done"]
open = ["open"]

[defaults]
channel = "phone"
nature = "help"
significance = "important"
category = "other"

[unlisted]
category = "default"

[categories]
"Lamp" = "street_lamps"
"Unsorted" = ""

[channels]
"Line" = "hotline"

[natures]
"Angry" = "complaint"
"""

HEADER = "No,Received,Closed,Status,Kind,Way,Wish,Name,Phone,Words,Place"
CATEGORIES = ("other", "street_lamps")


WriteMap = Callable[..., Path]
WriteCsv = Callable[..., Path]
TheMap = Callable[..., ImportMap]


@pytest.fixture
def write_map(tmp_path: Path) -> WriteMap:
    """Writes the mapping with some of its lines replaced: (old, new), …"""

    def write(*changes: tuple[str, str]) -> Path:
        text = MAP
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "old.map.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def the_map(write_map: WriteMap) -> TheMap:
    """Reads the mapping with some of its lines replaced."""
    return lambda *changes: read_map(write_map(*changes), CATEGORIES)


@pytest.fixture
def write_csv(tmp_path: Path) -> WriteCsv:
    """Writes the header and these lines."""

    def write(*lines: str, encoding: str = "utf-8", name: str = "old.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join((HEADER, *lines)) + "\n", encoding=encoding)
        return path

    return write


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()
