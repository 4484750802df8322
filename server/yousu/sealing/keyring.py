"""Keys by their ids, and what is sealed under them: AES-256-GCM, bound to its owner."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# What a migration could not seal, having no keys: the content as it is.
PLAIN = 0
KEY_BITS = 256
NONCE_BYTES = 12
# An id fits PostgreSQL's integer.
KEY_IDS = 2**31


class CannotOpen(Exception):
    """What is sealed can't be opened: its key is not here, or it was changed."""


@dataclass(frozen=True)
class Sealed:
    """The id of a key, and what that key alone opens."""

    key: int
    content: bytes


@dataclass(frozen=True)
class Keyring:
    """Keys by id, and the id of the one under which everything new is sealed."""

    current: int
    keys: Mapping[int, bytes] = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        """One new key."""
        return cls(0, {}).renewed()

    def renewed(self) -> Self:
        """A new current key beside those that there are.

        Its id is random, so that no two keys have one id, in whatever backup they are found.
        """
        id = secrets.randbelow(KEY_IDS - 1) + 1
        return type(self)(id, {**self.keys, id: AESGCM.generate_key(KEY_BITS)})

    def seal(self, content: bytes, owner: UUID) -> Sealed:
        """Under the current key; opened for this owner alone."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(self.keys[self.current]).encrypt(nonce, content, owner.bytes)
        return Sealed(self.current, nonce + sealed)

    def open(self, sealed: Sealed, owner: UUID) -> bytes:
        """The content. Raises CannotOpen."""
        if sealed.key == PLAIN:
            return sealed.content
        if sealed.key not in self.keys:
            raise CannotOpen(f"key {sealed.key} is not here; restore its file from a backup")
        nonce, content = sealed.content[:NONCE_BYTES], sealed.content[NONCE_BYTES:]
        try:
            return AESGCM(self.keys[sealed.key]).decrypt(nonce, content, owner.bytes)
        except InvalidTag:
            raise CannotOpen("it was changed, or belongs to somebody else") from None
