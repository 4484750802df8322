"""Every figure has a name for people, and no two have the same."""

from yousu.case.figure_titles import FIGURE_TITLES
from yousu.case.figures import Figure


def test_every_figure_has_a_name_of_its_own() -> None:
    assert set(FIGURE_TITLES) == set(Figure)
    assert len({title.zh for title in FIGURE_TITLES.values()}) == len(Figure)
    assert len({title.en for title in FIGURE_TITLES.values()}) == len(Figure)
