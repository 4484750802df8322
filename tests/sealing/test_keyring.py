"""What is sealed can be opened by whoever has the key, for its owner alone."""

from uuid import UUID

import pytest

from yousu.sealing import CannotOpen, Keyring, Sealed

WORDS = "张三丰 13800000001".encode()
OWNER, ANOTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
def ring() -> Keyring:
    return Keyring.fresh()


def test_what_is_sealed_is_opened_again(ring: Keyring) -> None:
    assert ring.open(ring.seal(WORDS, OWNER), OWNER) == WORDS


def test_nothing_of_it_can_be_read(ring: Keyring) -> None:
    assert b"13800000001" not in ring.seal(WORDS, OWNER).content


def test_the_same_words_are_sealed_otherwise_each_time(ring: Keyring) -> None:
    assert ring.seal(WORDS, OWNER) != ring.seal(WORDS, OWNER)


def test_what_is_sealed_for_one_is_not_opened_for_another(ring: Keyring) -> None:
    with pytest.raises(CannotOpen):
        ring.open(ring.seal(WORDS, OWNER), ANOTHER)


def test_what_was_changed_is_not_opened(ring: Keyring) -> None:
    sealed = ring.seal(WORDS, OWNER)
    changed = sealed.content[:-1] + bytes([sealed.content[-1] ^ 1])
    with pytest.raises(CannotOpen):
        ring.open(Sealed(sealed.key, changed), OWNER)


def test_a_key_that_is_not_there_is_named(ring: Keyring) -> None:
    sealed = Keyring.fresh().seal(WORDS, OWNER)
    with pytest.raises(CannotOpen, match=str(sealed.key)):
        ring.open(sealed, OWNER)


def test_a_new_key_opens_what_the_old_one_has_sealed(ring: Keyring) -> None:
    assert ring.renewed().open(ring.seal(WORDS, OWNER), OWNER) == WORDS


def test_a_new_key_seals_from_then_on(ring: Keyring) -> None:
    newer = ring.renewed()
    assert newer.seal(WORDS, OWNER).key == newer.current != ring.current


def test_what_no_key_has_sealed_yet_is_as_it_is(ring: Keyring) -> None:
    assert ring.open(Sealed(0, WORDS), OWNER) == WORDS


def test_no_key_is_in_a_repr(ring: Keyring) -> None:
    assert repr(ring) == f"Keyring(current={ring.current})"
