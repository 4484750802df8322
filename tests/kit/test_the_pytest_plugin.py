"""What pytest finds in an environment with yousu."""

import subprocess
import sys
from pathlib import Path

import pytest

LATE_RULE = """
from yousu.kit.trial import MONDAY_MORNING


def test_the_clock_stands_still_until_it_is_moved(yousu_clock):
    assert yousu_clock.now == MONDAY_MORNING
    yousu_clock.advance(hours=2, minutes=30)
    assert (yousu_clock.now - MONDAY_MORNING).total_seconds() == 9000


def test_a_case_lives_from_its_opening_to_its_end(yousu_city, yousu_people):
    case = yousu_people.open("parks.facilities")
    for act in ("dispatch", "sign_for", "assign", "contact", "reply", "refuse", "reply", "sign"):
        getattr(yousu_people, act)(case)
    yousu_people.visit(case)
    yousu_people.close(case)
    assert yousu_city.case(case).closed_at == yousu_city.now


def test_an_act_out_of_turn_is_refused(yousu_people):
    case = yousu_people.open("parks.facilities")
    yousu_people.dispatch(case)
    with pytest.raises(Refused):
        yousu_people.dispatch(case)


def test_who_looks_for_what_is_not_there_is_told(yousu_city, yousu_people):
    case = yousu_people.open("parks.facilities")
    with pytest.raises(LookupError, match="was not dispatched yet"):
        yousu_city.order(case)
    yousu_people.dispatch(case)
    with pytest.raises(LookupError, match="has no reply to sign"):
        yousu_people.sign(case)
    with pytest.raises(LookupError, match="no case"):
        yousu_city.case(yousu_city.new_id())
"""


def run_pytest(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
    return subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)


def test_the_tests_of_a_new_plugin_pass(parks_project: Path) -> None:
    told = run_pytest(parks_project)
    assert told.returncode == 0, told.stdout


def test_its_fixtures_play_a_case(parks_project: Path) -> None:
    head = "import pytest\nfrom yousu.case.problem import Refused\n"
    (parks_project / "tests" / "test_more.py").write_text(head + LATE_RULE)
    told = run_pytest(parks_project, "tests/test_more.py")
    assert "4 passed" in told.stdout, told.stdout


def test_a_broken_promise_is_a_failed_test_with_its_name(parks_project: Path) -> None:
    organisation = parks_project / "yousu_parks" / "organisation.py"
    changed = organisation.read_text().replace('"general office"', '"办公室"')
    organisation.write_text(changed)
    told = run_pytest(parks_project, "-k", "contract")
    assert told.returncode == 1
    assert "test_it_keeps_the_contract[Every title is in Chinese and in English]" in told.stdout
    assert "1 failed" in told.stdout


@pytest.mark.parametrize("module", ["yousu.kit.fixtures", "yousu.plugins", "yousu.case"])
def test_a_project_that_names_no_plugin_is_left_alone(tmp_path: Path, module: str) -> None:
    code = f'import sys\n\ndef test_it(): assert "{module}" not in sys.modules\n'
    (tmp_path / "test_other.py").write_text(code)
    told = run_pytest(tmp_path)
    assert told.returncode == 0, told.stdout
