"""Commented on, and labelled better."""

CHAIN = "lead { signOffTier signOff { post } }"


async def test_a_comment_is_kept_in_its_words(received) -> None:
    await received.do("hotline", "caseComment", text="市民来电补充：老人被困。")
    [event] = (await received.read("events(last: 1) { __typename ... on WordedEvent { text } }"))[
        "events"
    ]
    assert event == {"__typename": "Commented", "text": "市民来电补充：老人被困。"}


async def test_a_relabelled_case_has_its_new_labels(received) -> None:
    await received.do("hotline", "caseRelabel", nature="HELP", category="housing.property_fees")
    assert await received.read("nature significance category { code }") == {
        "nature": "HELP",
        "significance": "GENERAL",
        "category": {"code": "housing.property_fees"},
    }


async def test_a_graver_label_brings_a_longer_chain_into_the_order(received) -> None:
    await received.do("hotline", "caseRelabel", nature="HELP")
    await received.do("hotline", "caseDispatch", category="education.fees")
    before = (await received.read(CHAIN))["lead"]
    await received.do("hotline", "caseRelabel", significance="IMPORTANT")
    after = (await received.read(CHAIN))["lead"]
    assert len(after["signOff"]) > len(before["signOff"])
    assert after["signOffTier"] != before["signOffTier"]


async def test_a_milder_label_takes_no_signature_away(received) -> None:
    await received.do("hotline", "caseRelabel", significance="IMPORTANT")
    await received.do("hotline", "caseDispatch", category="education.fees")
    before = await received.read(CHAIN)
    await received.do("hotline", "caseRelabel", significance="GENERAL")
    assert await received.read(CHAIN) == before


async def test_relabelling_corrects_the_district(received) -> None:
    await received.do("hotline", "caseRelabel", district="huangyuan")
    assert await received.read("district { code title { zh } }") == {
        "district": {"code": "huangyuan", "title": {"zh": "湟源县"}}
    }
