"""What holds for every bureau: the contract with which the kit judges any plugin."""

import pytest

from yousu.kit.contract import CONTRACT
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject


@pytest.mark.parametrize("promise", CONTRACT, ids=lambda promise: promise.name)
def test_a_bureau_keeps_its_promises(subject: Subject, promise: Promise) -> None:
    assert promise.broken_by(subject) == ()
