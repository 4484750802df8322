"""What a new plugin is called; names that can't be used are refused."""

import re
from dataclasses import dataclass

from yousu.plugins.check_names import SNAKE_CASE
from yousu.plugins.compose import DEFAULT_SOURCE

LONGEST_NAME, LONGEST_TITLE = 20, 40
CHINESE = re.compile(r"[一-鿿（）、]+")
ENGLISH = re.compile(r"[A-Za-z][A-Za-z0-9 ,'()-]*")

# The name under which the core's own rules are known.
CORE = DEFAULT_SOURCE.plugin


class BlueprintRefused(Exception):
    """A plugin can't be called that; the message says what it can be called."""


@dataclass(frozen=True)
class Blueprint:
    """A plugin's name, and its bureau's titles."""

    name: str
    chinese: str
    english: str

    @property
    def words(self) -> dict[str, str]:
        """What the template's placeholders stand for."""
        return {
            "name": self.name,
            "project": self.name.replace("_", "-"),
            "class_name": "".join(part.capitalize() for part in self.name.split("_")),
            "chinese": self.chinese,
            "english": self.english,
        }


def blueprint(name: str, chinese: str, english: str | None = None) -> Blueprint:
    """A plugin that can be written. Raises BlueprintRefused."""
    english = english or f"{name.replace('_', ' ')} bureau"
    if not SNAKE_CASE.fullmatch(name) or len(name) > LONGEST_NAME:
        raise BlueprintRefused(
            f"“{name}” is no name for a plugin; take lower-case English words joined by _, "
            f"at most {LONGEST_NAME} letters, such as parks or water_supply."
        )
    if name == CORE:
        raise BlueprintRefused(f"{CORE} is what the core's own rules are called; take another.")
    if not CHINESE.fullmatch(chinese) or len(chinese) > LONGEST_NAME:
        raise BlueprintRefused(
            f"“{chinese}” is no Chinese title; take at most {LONGEST_NAME} Chinese characters."
        )
    if not ENGLISH.fullmatch(english) or len(english) > LONGEST_TITLE:
        raise BlueprintRefused(
            f"“{english}” is no English title; take at most {LONGEST_TITLE} plain letters."
        )
    return Blueprint(name, chinese, english)
