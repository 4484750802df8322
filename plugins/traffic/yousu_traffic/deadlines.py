"""What the traffic police promise in time. Ours: the page states no times."""

from yousu.bureau import CaseFacts, Nature
from yousu_traffic.categories import is_for_a_patrol
from yousu_traffic.settings import TrafficSettings
from yousu_traffic.sign_off import needs_evidence


def working_days(case: CaseFacts, settings: TrafficSettings) -> int:
    """A question is answered fast whatever it is about; evidence takes its time; where a patrol
    must go and look, it goes soon."""
    if case.nature is Nature.CONSULTATION:
        return settings.consultation_working_days
    if needs_evidence(case):
        return settings.violation_report_working_days
    days = settings.ordinary_working_days
    return min(days, settings.patrol_working_days) if is_for_a_patrol(case.category) else days
