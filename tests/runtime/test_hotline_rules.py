"""A city writes down the hotline's own rules in a file."""

from datetime import time
from pathlib import Path

import pytest

from yousu.calendar import Budget
from yousu.case.rules import HotlineRules
from yousu.case.vocabulary import ClockKind
from yousu.runtime.hotline import hotline_rules
from yousu.runtime.problems import StartProblem, StartProblemCode

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "hotline.toml"


def written(folder: Path, text: str) -> Path:
    path = folder / "hotline.toml"
    path.write_text(text, "utf-8")
    return path


def district(code: str, word: str, residents: int) -> str:
    title = '{ zh = "一区", en = "a district" }'
    lines = (f'code = "{code}"', f"title = {title}", f'words = ["{word}"]')
    return "\n".join(("[[districts]]", *lines, f"residents = {residents}\n"))


def test_without_a_file_common_practice_holds() -> None:
    assert hotline_rules(None) == HotlineRules()


def test_a_file_changes_what_it_names(tmp_path: Path) -> None:
    rules = hotline_rules(written(tmp_path, "problem_case_at = 2"))
    assert (rules.problem_case_at, rules.attempts) == (2, HotlineRules().attempts)


def test_a_city_says_what_is_worth_a_look(tmp_path: Path) -> None:
    rules = hotline_rules(written(tmp_path, "observations = { trend_cases = 8 }")).observations
    assert (rules.trend_cases, rules.place_cases) == (8, 5)


def test_a_city_may_leave_a_part_of_the_score_out(tmp_path: Path) -> None:
    rules = hotline_rules(written(tmp_path, "topics = { trend_weight = 0 }"))
    assert rules.topics.trend_weight == 0


def test_a_city_says_when_its_months_and_days_begin(tmp_path: Path) -> None:
    rules = hotline_rules(written(tmp_path, "assessment_month_begins = 19\nday_begins = 12:00:00"))
    assert (rules.assessment_month_begins, rules.day_begins) == (19, time(12))


def test_another_file_is_another_version(tmp_path: Path) -> None:
    first = hotline_rules(written(tmp_path, "attempts = 2")).source
    assert hotline_rules(written(tmp_path, "attempts = 4")).source != first


def test_the_example_can_be_used() -> None:
    rules = hotline_rules(EXAMPLE)
    assert rules.dispatch == Budget.working_minutes(60)
    assert [rung.code for rung in rules.ladder.on(ClockKind.DISPATCH)] == ["dispatch_hotline"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("attempts = ", "Invalid value"),
        ("atempts = 2", "it has no rule atempts"),
        ("attempts = 0", "must be at least 1"),
        ('dispatch = { amount = 0, unit = "minutes" }', "dispatch must be more than 0"),
        ('dispatch = { amount = 1, unit = "weeks" }', "unit"),
        ('yellow_card = { amount = 1, unit = "working_days" }', "give a negative amount"),
        ("exclusion_levels = []", "need at least one post"),
        ("assessment_month_begins = 29", "a day from 1 to 28"),
        ("observations = { place_people = 0 }", "place_people must be more than 0"),
        ("topics = { weeks = 0 }", "weeks must be more than 0"),
        ("topics = { trend_weight = -1.0 }", "trend_weight can't be less than 0"),
        ("residents = 0", "residents must be at least 1"),
        ('day_begins = "12:00:00+08:00"', "leave the offset out"),
        (district("east", "东", 1) + district("east", "东区", 1), "east stands for two"),
        (district("east", "东", 1) + district("west", "东", 1), "东 stands for two"),
        (district("east", " ", 1), "can't be blank"),
        (district("east", "东", -1), "fewer residents than none"),
    ],
)
def test_a_file_that_cannot_be_used_stops_the_start(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(StartProblem, match=reason) as problem:
        hotline_rules(written(tmp_path, text))
    assert problem.value.code is StartProblemCode.HOTLINE_RULES_INVALID


def test_a_file_that_is_not_there_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(StartProblem, match="No such file"):
        hotline_rules(tmp_path / "nowhere.toml")
