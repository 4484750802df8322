"""A key that is too long to be kept is refused as such."""

import pytest

LONG = "x" * 201
OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "reporter": {"phone": "13900000001"},
}
SEAT = {"person": "chen", "post": "unit_head", "bureau": "housing", "unit": "property_management"}
CLIENT = {"code": "patrol", "title": "街道巡查系统"}


@pytest.mark.parametrize(
    ("act", "input"),
    [("caseOpen", OPENING), ("staffAppoint", SEAT), ("clientRegister", CLIENT)],
)
async def test_it_is_refused(clients, act, input) -> None:
    kind = f"{act[0].upper()}{act[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {act}(input: $input) {{ problems {{ code path }} }} }}"
    )
    administrator = clients.at("administrator", "admin")
    told = await administrator.ask(document, input=input | {"key": LONG})
    assert told[act]["problems"] == [{"code": "TEXT_TOO_LONG", "path": ["input", "key"]}]


async def test_an_act_on_a_case_is_refused_too(clients) -> None:
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    told = await clients.hotline.act("caseComment", case=case, text="请尽快。", key=LONG)
    assert [problem["path"] for problem in told["problems"]] == [["input", "key"]]
