"""A mapping file is taken whole, or refused in one clear sentence."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.mapping import ImportMap
from yousu.intake.mapping_file import read_map
from yousu.intake.problem import ImportProblem, ImportProblemCode

TheMap = Callable[..., ImportMap]
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def test_a_mapping_says_whose_column_is_which_field(the_map: TheMap) -> None:
    found = the_map()
    assert found.source == "old_hotline"
    assert found.fields.received_at == "Received"
    assert found.time.zone == ZoneInfo("Asia/Shanghai")
    assert found.channels == {"Line": Channel.HOTLINE}
    assert found.natures == {"Angry": Nature.COMPLAINT}
    assert found.defaults.significance is Significance.IMPORTANT


def test_an_empty_category_code_means_not_classified(the_map: TheMap) -> None:
    assert the_map().categories == {"Lamp": "street_lamps", "Unsorted": None}


def test_a_file_is_utf_8_with_commas_unless_the_mapping_says_otherwise(the_map: TheMap) -> None:
    layout = the_map().file
    assert (layout.encoding, layout.delimiter, layout.sheet) == ("utf-8-sig", ",", None)


def test_a_mapping_knows_every_place_that_asks_for_a_column(the_map: TheMap) -> None:
    asked = the_map().columns()
    assert asked["Kind"] == ["[fields] category", "[text] title", "[text] body"]
    assert asked["Words"] == ["[text] body"]


def test_a_mapping_saved_with_a_byte_order_mark_is_read(write_map: Callable[..., Path]) -> None:
    path = write_map()
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert read_map(path, ["other", "street_lamps"]).source == "old_hotline"


def test_the_example_for_la311_needs_no_category_of_any_bureau() -> None:
    assert read_map(EXAMPLES / "la311.map.toml", []).source == "la311"


def broken(the_map: TheMap, old: str, new: str) -> str:
    with pytest.raises(ImportProblem) as refused:
        the_map((old, new))
    assert refused.value.code is ImportProblemCode.MAPPING_BROKEN
    return str(refused.value)


def test_broken_toml_names_file_line_and_column(the_map: TheMap) -> None:
    told = broken(the_map, '"Received"', "Received")
    assert "old.map.toml is not TOML" in told
    assert "line 12, column 15" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[file]", "[file]\nencodign = 'gbk'", "[file] encodign is not a known key"),
        ("[file]", "[fields_]\n[file]", "fields_ is not a known key"),
        ('external_id = "No"', "", "[fields] external_id is missing"),
        ('source = "old_hotline"', "", "source is missing"),
        ('external_id = "No"', 'external_id = ""', "[fields] external_id: "),
        ("[file]", "[file]\nencoding = 'klingon'", "there is no text encoding 'klingon'"),
        ("[file]", "[file]\nencoding = 'hex'", "there is no text encoding 'hex'"),
        ("[file]", "[file]\ndelimiter = '||'", "[file] delimiter: it is one sign"),
        ("Asia/Shanghai", "Asia/Nowhere", "[time] zone: "),
        ('"%Y/%m/%d"', '"%Q"', "[time] formats item 2: '%Q' is not a format"),
        ('"%Y/%m/%d"', '"%Y %Y"', "'%Y %Y' is not a format that strptime knows"),
        ('"%Y/%m/%d"', '"%H:%M"', "'%H:%M' does not tell the day"),
        ('"%Y/%m/%d"', '"%Y-%m-%d %I:%M"', "tells %I without %p"),
        ('"%Y/%m/%d"', '"%Y-%m-%d %H:%M %Z"', "only an offset, %z, is read"),
        ('["%Y-%m-%d %H:%M:%S", "%Y/%m/%d"]', "[]", "[time] formats: "),
        ('title = "{Kind}"', 'title = "{Kind"', "[text] title: a brace is not part of a {Column}"),
        ('title = "{Kind}"', 'title = " "', "[text] title: the text is empty"),
        ('"Line" = "hotline"', '"Line" = "telegraph"', "[channels] Line: "),
        ('category = "Kind"', "", "[fields] category and [categories] need each other"),
        ('channel = "Way"', "", "[fields] channel and [channels] need each other"),
        ('nature = "Wish"', "", "[fields] nature and [natures] need each other"),
        ('status = "Status"', "", "[fields] status and [status] need each other"),
        ('closed_at = "Closed"', "", "[status] closed needs the column of [fields] closed_at"),
        ('open = ["open"]', 'open = ["done"]', "[status] lists 'done' as closed and as open"),
    ],
)
def test_a_mapping_that_says_what_it_cannot_mean_is_refused(
    the_map: TheMap, old: str, new: str, told: str
) -> None:
    assert told in broken(the_map, old, new)


def test_of_many_mistakes_the_first_is_told_and_the_others_counted(the_map: TheMap) -> None:
    told = broken(the_map, 'external_id = "No"\nreceived_at = "Received"', "")
    assert "[fields] external_id is missing (and 1 more)." in told


def test_a_mapping_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match=r"gone\.toml can't be read: No such file") as refused:
        read_map(tmp_path / "gone.toml", [])
    assert refused.value.code is ImportProblemCode.MAPPING_BROKEN


def test_a_mapping_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.toml"
    path.write_bytes(b"\xff\xd8\xff")
    with pytest.raises(ImportProblem, match="it is not UTF-8 text"):
        read_map(path, [])


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('"street_lamps"', '"lamps"'), "'lamps' for [categories] 'Lamp'"),
        (('category = "other"', 'category = "lamps"'), "'lamps' for [defaults] category"),
    ],
)
def test_a_category_that_no_bureau_has_is_refused_with_those_there_are(
    the_map: TheMap, change: tuple[str, str], place: str
) -> None:
    with pytest.raises(ImportProblem) as refused:
        the_map(change)
    assert refused.value.code is ImportProblemCode.UNKNOWN_CATEGORY_IN_MAPPING
    assert place in str(refused.value)
    assert str(refused.value).endswith("known are: other, street_lamps.")
