"""An emergency is answered only after a talk with the citizen."""

import pytest

from yousu.kit.trial import Refused, TrialCity, TrialPeople


def test_an_emergency_is_not_answered_unheard(
    yousu_city: TrialCity, yousu_people: TrialPeople
) -> None:
    case = yousu_people.open("parks.danger")
    for act in (yousu_people.dispatch, yousu_people.sign_for, yousu_people.assign):
        act(case)
    with pytest.raises(Refused, match="talk with the citizen"):
        yousu_people.reply(case)
    yousu_people.contact(case)
    yousu_people.reply(case)
    assert len(yousu_city.order(case).replies) == 1
