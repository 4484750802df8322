"""How a reporter is told from another without giving away who they are."""

import hmac
import re
from hashlib import sha256
from unicodedata import normalize
from uuid import UUID

from uuid_utils.compat import uuid7


def reporter_id(secret: bytes, phone: str | None) -> UUID:
    """One id for one phone number however it is written, which it does not give away.

    A mobile number is the same with China's 86 before it. Without a number the id is new.
    """
    digits = re.sub(r"\D", "", normalize("NFKC", phone or ""), flags=re.ASCII)
    digits = re.sub(r"^(00)?86(?=1\d{10}$)", "", digits)
    if not digits:
        return uuid7()
    return UUID(bytes=hmac.digest(secret, digits.encode(), sha256)[:16], version=5)
