"""A plugin that would take what is another bureau's is not set so; both bureaus work on."""

import pytest
from tests.plugins.broken import bureaus
from tests.plugins.broken.bureaus import NINE, grasping

from yousu.arrangements import Wanted, arrange, configured, disabled
from yousu.case.actor import ADMINISTRATOR, Actor, ActorKind
from yousu.case.problem import ProblemCode, Refused
from yousu.plugins import PluginState

ADMIN = Actor(ActorKind.PERSON, "admin", ADMINISTRATOR.code)
RIVERS = "rivers.fallen_tree"


@pytest.fixture
def entries(install):
    """A greedy plugin and the one that it would rob, by their names."""
    parks, rivers = install("parks", grasping(RIVERS)), install("rivers", bureaus.rivers())
    return {"parks first": (parks, rivers), "parks last": (rivers, parks)}


@pytest.mark.parametrize("order", ["parks first", "parks last"])
async def test_settings_that_rob_another_bureau(with_plugins, entries, order) -> None:
    city = with_plugins(*entries[order]).town.city
    with pytest.raises(Refused) as refused:
        await arrange(city, ADMIN, Wanted("parks", configured({"days": NINE}), "考核要求"))
    assert refused.value.code is ProblemCode.PLUGIN_UNUSABLE
    for named in ("parks", "rivers", f"category {RIVERS}"):
        assert named in str(refused.value)
    assert {report.state for report in city.host.reports} == {PluginState.ACTIVE}


async def test_what_another_bureau_would_suffer_is_told_in_the_readers_language(
    with_plugins, entries
) -> None:
    city = with_plugins(*entries["parks first"]).town.city
    with pytest.raises(Refused) as refused:
        await arrange(city, ADMIN, Wanted("parks", configured({"days": NINE}), "考核要求"))
    assert "rivers 届时将无法使用" in refused.value.message("zh")


async def test_a_plugin_that_failed_before_keeps_no_other_from_being_set(
    install, with_plugins
) -> None:
    broken = install("lakes", bureaus.always("bureau", bureaus.raises))
    city = with_plugins(broken, install("parks", bureaus.parks())).town.city
    await arrange(city, ADMIN, Wanted("parks", disabled, "停用"))
    assert [report.state for report in city.host.reports] == [PluginState.FAILED, PluginState.OFF]
