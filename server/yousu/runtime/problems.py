"""Why yousu can't start: a stable code, and one sentence that says what to do."""

from enum import StrEnum


class StartProblemCode(StrEnum):
    """Stable names of what can stand in the way of a start."""

    SETTING_INVALID = "SETTING_INVALID"
    HOTLINE_RULES_INVALID = "HOTLINE_RULES_INVALID"
    DATABASE_AWAY = "DATABASE_AWAY"
    DATABASE_NOT_MIGRATED = "DATABASE_NOT_MIGRATED"
    REDIS_AWAY = "REDIS_AWAY"
    PORT_IN_USE = "PORT_IN_USE"
    ADDRESS_UNUSABLE = "ADDRESS_UNUSABLE"
    POSTGRES_BINARY_MISSING = "POSTGRES_BINARY_MISSING"
    REDIS_BINARY_MISSING = "REDIS_BINARY_MISSING"
    DATA_FOLDER_NOT_WRITABLE = "DATA_FOLDER_NOT_WRITABLE"
    EMBEDDED_START_FAILED = "EMBEDDED_START_FAILED"
    ORPHAN_STAYS = "ORPHAN_STAYS"
    OWNER_NOT_READY = "OWNER_NOT_READY"
    OWNER_LACKS_PART = "OWNER_LACKS_PART"
    TRACES_MISSING = "TRACES_MISSING"
    CHILD_KEEPS_FAILING = "CHILD_KEEPS_FAILING"


class StartProblem(Exception):
    """Yousu can't start or go on.

    `message` is one sentence: what is wrong and what to do. `detail` may hold the last lines of
    a log. Neither holds a secret.
    """

    def __init__(self, code: StartProblemCode, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.detail = detail

    def __str__(self) -> str:
        lines = [f"{self.code}: {self.message}", self.detail]
        return "\n".join(line for line in lines if line)
