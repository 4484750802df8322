"""`yousu plugin try` on the command line."""

import pytest


def test_every_rung_is_told_with_its_time_post_and_media(plugin_command) -> None:
    result = plugin_command("try", "housing", "--category", "housing.property_management")
    lying, _, _ = result.stdout.partition("Handled in time")
    [rung] = [line for line in lying.splitlines() if "written supervision by" in line]
    assert result.exit_code == 0
    assert "03-20 Wed 20:00" in rung
    assert "局纪检室 discipline office" in rung
    assert rung.rstrip().endswith("written")


def test_a_case_in_time_is_told_with_its_signatures(plugin_command) -> None:
    _, _, in_time = plugin_command("try", "housing").stdout.partition("Handled in time")
    assert "科室负责人签字" in in_time
    assert "督办" not in in_time


def test_times_are_those_of_the_city(plugin_command) -> None:
    result = plugin_command("try", "housing", "--day", "2024-04-07")
    assert "Asia/Shanghai" in result.stdout
    assert "04-07 Sun 09:00" in result.stdout


def test_a_plugin_in_a_folder_can_be_tried(plugin_command, parks_project) -> None:
    result = plugin_command("try", "parks", "--folder", str(parks_project))
    assert "分管领导督办" in result.stdout


GUARD = """

@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    closing = isinstance(command, commands.{act})
    return Refusal(Title("先拍照。", "take a picture first.")) if closing else None
"""


@pytest.mark.parametrize(
    ("act", "so_far"), [("SubmitReply", "contact recorded"), ("Dispatch", "case opened")]
)
def test_an_act_that_is_refused_ends_the_story_where_it_was(
    plugin_command, parks_project, act: str, so_far: str
) -> None:
    plugin = parks_project / "yousu_parks" / "plugin.py"
    imports = "from yousu.bureau import Case, Refusal, Title, commands\n"
    rules = plugin.read_text().replace(
        "from yousu.bureau import", f"{imports}from yousu.bureau import", 1
    )
    plugin.write_text(rules + GUARD.format(act=act))
    result = plugin_command("try", "parks", "--folder", str(parks_project))
    assert result.exit_code == 1
    assert so_far in result.stdout
    assert "take a picture first" in " ".join(result.stderr.split())


def test_a_category_that_nobody_knows_is_told(plugin_command) -> None:
    result = plugin_command("try", "housing", "--category", "housing.castles")
    assert result.exit_code == 1
    assert "housing has no category housing.castles; it has " in result.stderr


def test_a_plugin_that_cannot_be_used_is_told(plugin_command, parks_project) -> None:
    rule = parks_project / "yousu_parks" / "sign_off.py"
    rule.write_text(rule.read_text().replace("(_HANDLER, _SECTION_HEAD)", "(_HANDLER,)"))
    result = plugin_command("try", "parks", "--folder", str(parks_project))
    assert result.exit_code == 1
    assert "parks can't be used: sign-off tier general must begin with" in result.stderr
    assert "`yousu plugin check parks` tells more" in result.stderr
