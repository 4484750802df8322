"""A file looked at while it passes by, in memory that does not grow with it."""

from hashlib import sha256

from yousu.attachments.attachments import MEBIBYTE, Attachments
from yousu.attachments.disguise import (
    LONGEST_MARK,
    TAIL_BYTES,
    hidden_in,
    hidden_in_head,
    hidden_in_tail,
)
from yousu.attachments.media_types import HEAD_BYTES, MEDIA_TYPES, media_type, titles
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title


class Inspection:
    """Takes a file piece by piece; refuses it as soon as it can be told that it won't do."""

    def __init__(self, rules: Attachments) -> None:
        self._rules = rules
        self._sha256, self._head, self._tail = sha256(), b"", b""
        self._type: str | None = None
        self.size = 0

    @property
    def sha256(self) -> str:
        """Of what has passed, in hex."""
        return self._sha256.hexdigest()

    @property
    def media_type(self) -> str:
        """What the content is; known behind the head of the file."""
        assert self._type is not None
        return self._type

    def take(self, piece: bytes) -> None:
        """The next piece. Raises Refused."""
        self.size += len(piece)
        check_size(self.size, self._rules)
        self._sha256.update(piece)
        self._head += piece[: HEAD_BYTES - len(self._head)]
        if self._type is None and len(self._head) == HEAD_BYTES:
            self._know_type()
        if self._type is not None:
            self._look(self._tail[-LONGEST_MARK:] + piece)
        self._tail = (self._tail + piece)[-TAIL_BYTES:]

    def end(self) -> None:
        """There is no more. Raises Refused."""
        if not self.size:
            raise Refused(ProblemCode.ATTACHMENT_EMPTY)
        if self._type is None:
            self._know_type()
            self._look(self._head)
        _refuse(hidden_in_tail(self._tail, self.media_type))

    def _know_type(self) -> None:
        found = media_type(self._head)
        if found is None or found not in self._rules.types:
            allowed = titles(self._rules.types)
            raise Refused(ProblemCode.ATTACHMENT_TYPE, allowed=allowed)
        self._type = found
        _refuse(hidden_in_head(self._head, found))
        self._look(self._head)

    def _look(self, piece: bytes) -> None:
        _refuse(hidden_in(piece, MEDIA_TYPES[self.media_type]))


def check_size(size: int, rules: Attachments) -> None:
    """Raises Refused for a file of more bytes than are taken."""
    if size > rules.largest:
        mebibytes = f"{rules.largest / MEBIBYTE:g}"
        raise Refused(ProblemCode.ATTACHMENT_TOO_LARGE, mebibytes=mebibytes)


def _refuse(hidden: Title | None) -> None:
    if hidden is not None:
        raise Refused(ProblemCode.ATTACHMENT_DISGUISED, found=hidden)
