"""Given to units, returned, handed over."""

SUPPORT = {"bureau": "housing", "unit": "general_office", "text": "请提供物业合同。"}


async def test_a_unit_called_in_has_an_order_with_its_task(handled) -> None:
    await handled.do("hotline", "caseCallInSupport", **SUPPORT)
    told = await handled.read("supporters { role state task unit { code } clocks { kind } }")
    assert told["supporters"] == [
        {
            "role": "SUPPORT",
            "state": "DISPATCHED",
            "task": "请提供物业合同。",
            "unit": {"code": "general_office"},
            "clocks": [{"kind": "SIGN_FOR"}, {"kind": "HANDLING"}],
        }
    ]


async def test_an_act_is_about_the_order_that_it_names(handled) -> None:
    await handled.do("hotline", "caseCallInSupport", **SUPPORT)
    order = (await handled.read("supporters { id allowedActs { en } }"))["supporters"][0]
    assert {"en": "sign for"} in order["allowedActs"]
    head = handled.clients.at("unit_head", "other", "housing", "general_office")
    await head.act("caseSignFor", case=handled.id, assignment=order["id"])
    told = await handled.read("supporters { state } lead { state }")
    assert told == {"supporters": [{"state": "SIGNED_FOR"}], "lead": {"state": "HANDLING"}}


async def test_a_return_waits_for_its_arbiter(dispatched) -> None:
    asked = {"reason": "WRONG_BUREAU", "text": "应由城管办理。", "evidence": "三定方案第五条"}
    await dispatched.do("unit_head", "caseReturn", **asked)
    told = await dispatched.read(
        """state clocks { kind } applications {
             state person text evidence waitsFor { post title { en } }
             wish { __typename ... on ReturnWish { reason } }
             assignment { unit { code } } levels { seat { post } ruling { granted } }
           }"""
    )
    assert told["state"] == "DISPATCHED"
    assert told["clocks"][-1] == {"kind": "ARBITRATION"}
    assert told["applications"] == [
        {
            "state": "PENDING",
            "person": "unit_head",
            "text": "应由城管办理。",
            "evidence": "三定方案第五条",
            "waitsFor": {"post": "hotline", "title": {"en": "12345 hotline"}},
            "wish": {"__typename": "ReturnWish", "reason": "WRONG_BUREAU"},
            "assignment": {"unit": {"code": "property_management"}},
            "levels": [{"seat": {"post": "hotline"}, "ruling": None}],
        }
    ]


async def test_an_offered_order_goes_on_at_the_unit_that_accepts(handled) -> None:
    offer = {"bureau": "housing", "unit": "general_office", "text": "属办公室职责。"}
    await handled.do("unit_head", "caseOfferHandOver", **offer)
    wish = "wish { ... on HandOverWish { to { unitCode unit { code } bureau { code } } } }"
    [asked] = (await handled.read(f"applications {{ id {wish} }}"))["applications"]
    assert asked["wish"]["to"] == {
        "unitCode": "general_office",
        "unit": {"code": "general_office"},
        "bureau": {"code": "housing"},
    }
    head = handled.clients.at("unit_head", "other", "housing", "general_office")
    await head.act("caseDecide", case=handled.id, application=asked["id"], grant=True)
    assert await handled.read("lead { unit { code } }") == {
        "lead": {"unit": {"code": "general_office"}}
    }
