"""What holds for every bureau: its organisation, categories, signatures and settings."""

import pytest
from pydantic import BaseModel, ValidationError

from yousu.bureau import HANDLER, Bureau, Category, Ladder, SignOff, Title

# --- the organisation


def test_a_unit_lies_below_a_unit_of_the_same_bureau(bureau: Bureau) -> None:
    codes = {unit.code for unit in bureau.units}
    assert {unit.parent for unit in bureau.units} - {None} <= codes


def test_no_two_units_share_a_code(bureau: Bureau) -> None:
    assert len({unit.code for unit in bureau.units}) == len(bureau.units)


# --- the categories


def test_a_category_code_names_its_bureau(bureau: Bureau, categories: tuple[Category, ...]) -> None:
    strangers = [c.code for c in categories if not c.code.startswith(f"{bureau.code}.")]
    assert strangers == []


def test_no_two_categories_share_a_code(categories: tuple[Category, ...]) -> None:
    assert len({c.code for c in categories}) == len(categories)


def test_a_category_lies_below_one_that_comes_before_it(categories: tuple[Category, ...]) -> None:
    known: set[str | None] = {None}
    for category in categories:
        assert category.parent in known
        known.add(category.code)


def test_a_category_goes_to_a_unit_of_the_bureau(
    bureau: Bureau, categories: tuple[Category, ...]
) -> None:
    assert {c.unit for c in categories} <= {unit.code for unit in bureau.units}


def test_no_word_suggests_two_categories(categories: tuple[Category, ...]) -> None:
    words = [word for category in categories for word in category.words]
    assert len(words) == len(set(words))


def test_a_category_has_two_to_four_examples(categories: tuple[Category, ...]) -> None:
    assert [c.code for c in categories if not 2 <= len(c.examples) <= 4] == []


def test_an_example_has_a_word_that_suggests_its_category(
    categories: tuple[Category, ...],
) -> None:
    silent = [
        example.zh
        for category in categories
        for example in category.examples
        if not any(word in example.zh for word in category.words)
    ]
    assert silent == []


# --- the sign-off


def test_the_handler_signs_first(chains: tuple[SignOff, ...]) -> None:
    assert {chain.steps[0].post for chain in chains} == {HANDLER.code}


def test_nobody_signs_alone(chains: tuple[SignOff, ...]) -> None:
    assert min(len(chain.steps) for chain in chains) >= 2


def test_no_post_signs_twice(chains: tuple[SignOff, ...]) -> None:
    assert all(len({s.post for s in chain.steps}) == len(chain.steps) for chain in chains)


def test_only_posts_of_the_bureau_sign(bureau: Bureau, chains: tuple[SignOff, ...]) -> None:
    signing = {step.post for chain in chains for step in chain.steps}
    assert signing <= {post.code for post in bureau.posts}


# --- the titles


def test_every_title_is_in_both_languages(
    bureau: Bureau,
    categories: tuple[Category, ...],
    chains: tuple[SignOff, ...],
    ladders: tuple[Ladder, ...],
) -> None:
    titles = {
        bureau.title,
        *(unit.title for unit in bureau.units),
        *(title for c in categories for title in (c.title, *c.examples)),
        *(step.title for chain in chains for step in chain.steps),
        *(rung.title for ladder in ladders for rung in ladder.rungs),
    }
    assert [title for title in titles if not in_both_languages(title)] == []


def in_both_languages(title: Title) -> bool:
    return any("一" <= letter <= "鿿" for letter in title.zh) and title.en.isascii()


# --- the settings


def test_every_setting_is_described(model: type[BaseModel]) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []


@pytest.mark.parametrize("amount", [0, -1, 100_000, "3", 1.5, None])
def test_a_setting_out_of_bounds_is_refused(model: type[BaseModel], amount: object) -> None:
    for name in model.model_fields:
        with pytest.raises(ValidationError):
            model.model_validate({name: amount})


def test_a_setting_that_nobody_knows_is_refused(model: type[BaseModel]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate({"handling_working_day": 3})


def test_settings_are_replaced_never_changed(model: type[BaseModel]) -> None:
    with pytest.raises(ValidationError):
        model().rehandling_working_days = 9  # type: ignore[attr-defined]
