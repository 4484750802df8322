"""What the civil affairs bureau promises in time.

The civil affairs bureau's practice: every order is handled within three working days. Ours: the
other promises, which the page does not state.
"""

from yousu.bureau import CaseFacts, Deadlines, promises
from yousu_civil_affairs.settings import CivilAffairsSettings


def deadlines_for(case: CaseFacts, settings: CivilAffairsSettings) -> Deadlines:
    """One tier, whatever the citizen wants; only urgency shortens it."""
    return promises(case, settings, settings.handling_working_days)
