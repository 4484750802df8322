"""What every bureau's plugin promises, whoever writes it."""

from yousu.kit.contract.categories import CATEGORIES
from yousu.kit.contract.computed import COMPUTED
from yousu.kit.contract.organisation import ORGANISATION
from yousu.kit.contract.parts import PARTS
from yousu.kit.contract.plans import PLANS
from yousu.kit.contract.recurrence import RECURRENCE
from yousu.kit.contract.rules import RULES
from yousu.kit.contract.settings import SETTINGS
from yousu.kit.contract.titles import TITLES
from yousu.kit.promise import Promise

CONTRACT: tuple[Promise, ...] = (
    *ORGANISATION,
    *CATEGORIES,
    *TITLES,
    *PLANS,
    *RULES,
    *RECURRENCE,
    *PARTS,
    *COMPUTED,
    *SETTINGS,
)

__all__ = ["CONTRACT"]
