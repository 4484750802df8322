"""Cases from an older version are told whom they wait for."""

from yousu.batch import rules_of
from yousu.case.desks import marks_of
from yousu.case.waiting import WaitRules, waits_for
from yousu.city import City
from yousu.store.standing import read_standing
from yousu.store.waits import cases_not_told, tell_waits

AT_ONCE = 500


async def tell_some(city: City, limit: int = AT_ONCE) -> int:
    """Tells of at most `limit` cases whom they wait for; gives their number. Workers share them."""
    async with city.engine.begin() as connection:
        cases = await cases_not_told(connection, limit)
        if not cases:
            return 0
        arrangement = (await read_standing(connection)).arrangement
        host = await city.hosts.at(connection, arrangement)
        sets = await city.rule_sets.load(connection, rules_of(cases))
        rules = WaitRules(sets, host.directory, city.hotline)
        await tell_waits(connection, {case.id: marks_of(waits_for(case, rules)) for case in cases})
    return len(cases)
