"""Which words of a text tell what it is about."""

import subprocess
import sys

from yousu.likeness.words import words_of


def test_chinese_is_cut_into_words() -> None:
    assert words_of("电梯停运无人维修") == {"电梯", "停运", "维修"}


def test_title_text_and_place_are_read_together() -> None:
    assert words_of("电梯", "路灯", None, "天桥") == {"电梯", "路灯", "天桥"}


def test_the_form_of_asking_is_left_out() -> None:
    assert words_of("您好，请问有关部门，我要投诉：电梯") == {"电梯"}


def test_words_of_one_character_and_signs_are_left_out() -> None:
    assert words_of("灯、不亮！！！……①") == {"不亮"}


def test_full_width_forms_and_capitals_are_made_plain() -> None:
    assert (
        words_of("ＷｉＦｉ信号，１２号楼") == words_of("wifi信号，12号楼") == {"wifi", "信号", "12"}
    )


def test_an_endless_word_is_no_word() -> None:
    assert words_of("a" * 1_900 + " 电梯") == {"电梯"}


def test_a_long_text_is_read_as_far_as_its_beginning() -> None:
    assert words_of("电梯" + "。" * 2_000 + "路灯") == {"电梯"}


def test_nothing_said_has_no_words() -> None:
    assert words_of("", None) == set()


def test_the_dictionary_is_not_read_until_words_are_cut() -> None:
    started = (
        "import sys, yousu.runtime.commands, yousu.graphql.schema; print('rjieba' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", started], check=True, capture_output=True, text=True, timeout=60
    )
    assert answer.stdout.strip() == "False"
