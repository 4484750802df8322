"""A notice as other systems read it: JSON without personal data. See docs/notices.md."""

from base64 import b64encode
from typing import Any

from yousu.store.outbox import StoredNotice


def message_id(notice: StoredNotice) -> str:
    """The same each time a notice is sent, and no other notice's in any city."""
    return f"{notice.case}-{notice.id}"


def message_of(stored: StoredNotice) -> dict[str, Any]:
    """What is told of a notice. The case's id is the one that GraphQL knows it by."""
    notice = stored.notice
    return {
        "id": message_id(stored),
        "subject": notice.subject,
        "code": notice.code,
        "at": stored.at.isoformat(),
        "case": {
            "id": b64encode(f"Case:{stored.case}".encode()).decode(),
            "number": stored.number,
            "version": stored.version,
        },
        "post": notice.post,
        "bureau": notice.bureau,
        "unit": notice.unit,
        "media": list(notice.media),
        "consequence": notice.consequence,
    }
