"""Every process of an installation has the same keys, and they outlive it."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from yousu.sealing import CannotOpen, KeyFile

OWNER, WORDS = UUID(int=1), b"words"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "personal.keys"


@pytest.fixture
def keys(path: Path) -> KeyFile:
    return KeyFile(path)


def test_another_process_opens_what_one_has_sealed(path: Path, keys: KeyFile) -> None:
    assert KeyFile(path).open(keys.seal(WORDS, OWNER), OWNER) == WORDS


def test_its_owner_alone_may_read_it(path: Path, keys: KeyFile) -> None:
    keys.renew()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_process_opens_what_was_sealed_under_a_key_that_another_has_made(
    path: Path, keys: KeyFile
) -> None:
    keys.seal(WORDS, OWNER)
    another = KeyFile(path)
    another.renew()
    assert keys.open(another.seal(WORDS, OWNER), OWNER) == WORDS


def test_a_process_seals_under_the_key_that_another_has_made(path: Path, keys: KeyFile) -> None:
    before = keys.current
    another = KeyFile(path)
    another.renew()
    assert keys.seal(WORDS, OWNER).key == another.current != before


def test_old_keys_stay(keys: KeyFile) -> None:
    sealed = keys.seal(WORDS, OWNER)
    for _ in range(3):
        keys.renew()
    assert keys.open(sealed, OWNER) == WORDS


def test_of_keys_that_many_make_at_once_none_is_lost(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: KeyFile(path).renew(), range(16)))
    assert len(json.loads(path.read_text())["keys"]) == 16


def test_of_many_who_come_first_all_get_the_same_key(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: KeyFile(path).current, range(16)))) == 1


def test_without_its_file_nothing_is_opened(path: Path, keys: KeyFile) -> None:
    sealed = keys.seal(WORDS, OWNER)
    path.unlink()
    with pytest.raises(CannotOpen, match="backup"):
        keys.open(sealed, OWNER)
