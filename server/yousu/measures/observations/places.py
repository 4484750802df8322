"""Places about which many people have something to say."""

from dataclasses import replace

from yousu.measures.observations.observation import HotPlace
from yousu.measures.observations.question import Question
from yousu.store.case_list import conditions
from yousu.store.spots import busiest_spots


async def hot_places(question: Question) -> list[HotPlace]:
    """Those with most people first. A whole district is no place."""
    rules, cases = question.rules, question.cases
    districts = [word for one in question.basis.hotline.districts for word in one.words]
    found = await busiest_spots(
        question.connection,
        conditions(cases),
        districts,
        rules.place_cases,
        rules.place_people,
        rules.most,
    )
    return [
        HotPlace(one.cases, replace(cases, spot=one.spot), one.spot, one.people, one.categories)
        for one in found
    ]
