"""Which words are worth looking up, and what they weigh."""

from yousu.likeness.rarity import MOST_HITS, MOST_WORDS, Rarity

CITY = Rarity(1_000_000, 0.0001, {"物业": 0.15, "电梯": 0.001, "天桥": 0.0005})


def test_the_rarest_words_are_looked_up_first() -> None:
    assert CITY.rarest(["电梯", "天桥", "西关"]) == ["西关", "天桥", "电梯"]


def test_a_word_that_every_seventh_appeal_has_is_not_looked_up() -> None:
    assert CITY.rarest(["物业"]) == []


def test_what_is_looked_up_is_bounded() -> None:
    words = [f"词{number}" for number in range(1_000)]
    found = CITY.rarest(words)
    assert len(found) <= MOST_WORDS
    assert sum(CITY.share(word) * CITY.appeals for word in found) <= MOST_HITS


def test_in_a_city_without_statistics_every_word_is_as_good() -> None:
    city = Rarity()
    assert city.rarest(["物业", "电梯"]) == ["物业", "电梯"]
    assert city.weight("物业") == city.weight("电梯") > 0


def test_a_word_that_all_have_weighs_next_to_nothing() -> None:
    everywhere = Rarity(1_000, 0.001, {"的话": 1.0})
    assert 0 < everywhere.weight("的话") < 0.02
