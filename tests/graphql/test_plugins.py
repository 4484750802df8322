"""Bureaus' plugins are switched and set over GraphQL."""

from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

PLUGIN = (
    "{ plugin { name state settings revision changes { revision enabled settings changedBy reason"
    " } } problems { code message } }"
)
ENABLE = f"mutation($input: PluginEnableInput!) {{ pluginEnable(input: $input) {PLUGIN} }}"
DISABLE = f"mutation($input: PluginDisableInput!) {{ pluginDisable(input: $input) {PLUGIN} }}"
CONFIGURE = f"mutation($input: PluginConfigureInput!) {{ pluginConfigure(input: $input) {PLUGIN} }}"
STATES = "{ plugins { name state } bureaus { code } }"
HURRY = {"ordinary_working_days": 2}


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


async def enable(client, **input: object) -> dict:
    return (await client.ask(ENABLE, input={"plugin": "housing", "reason": "恢复"} | input))[
        "pluginEnable"
    ]


async def disable(client, **input: object) -> dict:
    return (await client.ask(DISABLE, input={"plugin": "housing", "reason": "停用"} | input))[
        "pluginDisable"
    ]


async def configure(client, settings: object, **input: object) -> dict:
    asked = {"plugin": "housing", "reason": "考核要求", "settings": settings} | input
    return (await client.ask(CONFIGURE, input=asked))["pluginConfigure"]


def code(payload: dict) -> str:
    assert payload["plugin"] is None
    [problem] = payload["problems"]
    return problem["code"]


async def states(client) -> tuple[dict[str, str], set[str]]:
    told = await client.ask(STATES)
    listed = {plugin["name"]: plugin["state"] for plugin in told["plugins"]}
    return listed, {bureau["code"] for bureau in told["bureaus"]}


async def test_an_administrator_switches_a_plugin_off(administrator) -> None:
    payload = await disable(administrator)
    assert (payload["plugin"]["state"], payload["problems"]) == ("OFF", [])


async def test_a_bureau_that_is_off_is_not_offered(administrator) -> None:
    await disable(administrator)
    listed, bureaus = await states(administrator)
    assert (listed["housing"], "housing" in bureaus) == ("OFF", False)


async def test_it_is_switched_on_again(administrator) -> None:
    await disable(administrator)
    assert (await enable(administrator))["plugin"]["state"] == "ACTIVE"
    assert "housing" in (await states(administrator))[1]


async def test_settings_in_force_include_the_defaults(administrator) -> None:
    plugin = (await configure(administrator, HURRY))["plugin"]
    assert plugin["settings"]["ordinary_working_days"] == 2
    assert len(plugin["settings"]) > 1


async def test_the_history_tells_who_changed_what_and_why(administrator, clients) -> None:
    await disable(administrator)
    leader = clients.at("leader_in_charge", "leader", "housing")
    changes = (await configure(leader, HURRY))["plugin"]["changes"]
    assert [(c["changedBy"], c["reason"], c["enabled"], c["settings"]) for c in changes] == [
        ("leader", "考核要求", False, HURRY),
        ("admin", "停用", False, {}),
    ]


async def test_what_holds_already_is_no_change(administrator) -> None:
    assert (await enable(administrator))["plugin"]["changes"] == []


async def test_settings_that_the_model_refuses_are_told_by_name(administrator) -> None:
    payload = await configure(administrator, {"ordinary_working_days": 0})
    assert code(payload) == "PLUGIN_UNUSABLE"
    assert "ordinary_working_days" in payload["problems"][0]["message"]


async def test_a_setting_that_nobody_knows_is_refused(administrator) -> None:
    payload = await configure(administrator, {"ordinary_working_day": 3})
    assert code(payload) == "PLUGIN_UNUSABLE"


async def test_settings_that_are_no_object_are_refused(administrator) -> None:
    assert code(await configure(administrator, [1])) == "INVALID_INPUT"


async def test_settings_that_are_no_object_are_told_in_the_readers_language(administrator) -> None:
    payload = await configure(replace(administrator, language="zh"), [1])
    assert payload["problems"][0]["message"] == "settings 的值无效：须为 JSON 对象"


async def test_a_refused_change_is_not_in_the_history(administrator) -> None:
    await configure(administrator, {"ordinary_working_days": 0})
    assert (await enable(administrator))["plugin"]["revision"] == 0


async def test_an_unknown_plugin_is_told(administrator) -> None:
    assert code(await disable(administrator, plugin="parks")) == "UNKNOWN_PLUGIN"


async def test_who_saw_an_older_revision_is_refused(administrator) -> None:
    await configure(administrator, HURRY)
    assert code(await disable(administrator, revision=0)) == "STALE_PLUGIN"


async def test_who_saw_the_newest_revision_may_change_it(administrator) -> None:
    revision = (await configure(administrator, HURRY))["plugin"]["revision"]
    assert (await disable(administrator, revision=revision))["problems"] == []


async def test_without_a_reason_nothing_is_changed(administrator) -> None:
    assert code(await disable(administrator, reason=" ")) == "TEXT_MISSING"


@pytest.mark.parametrize(
    "at", [("hotline", "operator"), ("leader_in_charge", "leader", "education")], ids=str
)
async def test_others_may_not_change_it(clients, at) -> None:
    assert code(await disable(clients.at(*at))) == "NOT_ALLOWED"


async def test_settings_in_force_keep_to_the_schema_of_the_form(clients) -> None:
    told = await clients.hotline.ask("{ plugins { settings settingsSchema } }")
    for plugin in told["plugins"]:
        Draft202012Validator(plugin["settingsSchema"]).validate(plugin["settings"])


async def test_a_plugin_that_is_set_again_by_the_same_act_stays_as_others_set_it(
    administrator,
) -> None:
    await configure(administrator, HURRY, key="a")
    await configure(administrator, {})
    again = await configure(administrator, HURRY, key="a")
    assert (again["problems"], again["plugin"]["revision"]) == ([], 2)


async def test_other_settings_are_not_chosen_for_the_same_key(administrator) -> None:
    await configure(administrator, HURRY, key="a")
    assert code(await configure(administrator, {}, key="a")) == "KEY_REUSED"
