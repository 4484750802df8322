"""JSON as clients send it. Pure."""

import json
from json import JSONDecodeError
from typing import NoReturn


def read_json(sent: str | bytes, most_levels: int) -> object:
    """What was sent. Raises JSONDecodeError for what is no JSON, or none that can be kept: of too
    many levels, with numbers that no list or clock needs, or with half a character."""
    try:
        text = sent.decode() if isinstance(sent, bytes) else sent
        found = json.loads(text, parse_constant=_refused)
    except JSONDecodeError:
        raise
    except UnicodeDecodeError:
        raise JSONDecodeError("Not in UTF-8", "", 0) from None
    except RecursionError:
        raise _too_deep(most_levels) from None
    except ValueError:
        raise JSONDecodeError("A number is too long, or none", "", 0) from None
    if _levels(found) > most_levels:
        raise _too_deep(most_levels)
    if "\\ud" in text.lower() and not _is_whole(found):
        raise JSONDecodeError("Half a character, of two that stand for one", "", 0)
    return found


def _refused(constant: str) -> NoReturn:
    """NaN and Infinity, which Python would read."""
    raise ValueError(constant)


def _too_deep(most_levels: int) -> JSONDecodeError:
    return JSONDecodeError(f"More than {most_levels} levels of lists and objects", "", 0)


def _levels(found: object) -> int:
    """Of lists and objects; level by level, so that no depth is too much."""
    count, level = 0, [found]
    while level := [one for one in level if isinstance(one, dict | list)]:
        count += 1
        level = [
            below for one in level for below in (one.values() if isinstance(one, dict) else one)
        ]
    return count


def _is_whole(found: object) -> bool:
    """Whether every character can be written."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
