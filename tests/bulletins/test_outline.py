"""Which tables a bulletin has."""

import pytest

from yousu.bulletins.edition import SectionCode
from yousu.bulletins.outline import outline
from yousu.case.rules import HotlineRules
from yousu.measures.basis import Basis
from yousu.measures.value import Dimension
from yousu.measures.written import standard


@pytest.fixture
def basis(host) -> Basis:
    return Basis({**standard(), **host.measures}, host.directory, HotlineRules())


@pytest.mark.parametrize(("bureau", "by"), [(None, Dimension.BUREAU), ("housing", Dimension.UNIT)])
def test_the_city_s_tells_of_bureaus_and_a_bureau_s_of_units(basis, bureau, by) -> None:
    told = {one.code: one.by for one in outline(basis, bureau)}
    for code in (SectionCode.RESPONSIBLE, SectionCode.TIMES, SectionCode.LATENESS):
        assert told[code] is by


def test_a_bureau_s_own_measures_stand_in_its_own(basis) -> None:
    own = {one.code: one.measures for one in outline(basis, "justice")}[SectionCode.OWN]
    assert own
    assert all(code.startswith("justice_") for code in own)


def test_the_city_s_has_no_bureau_s_own_measures(basis) -> None:
    assert SectionCode.OWN not in {one.code for one in outline(basis, None)}


@pytest.mark.parametrize("bureau", [None, "justice", "housing"])
def test_every_measure_in_it_is_defined(basis, bureau) -> None:
    for one in outline(basis, bureau):
        for code in one.measures:
            assert basis.measure(code).code == code
