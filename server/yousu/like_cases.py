"""Cases that are in no matter, and so like one another that they are probably about the same."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import ClusterBy, Directory
from yousu.case.state import Case
from yousu.likeness.score import likeness
from yousu.plugins import PluginHost
from yousu.store.case_list import find_cases
from yousu.store.likeness import find_candidates, subject_of, words_rarity


@dataclass(frozen=True)
class Cluster:
    """Cases that are alike, and the matter in which they would be joined."""

    matter: UUID
    cases: tuple[UUID, ...]


def looks_for_likeness(host: PluginHost) -> bool:
    """Whether any bureau has a rule about cases that are alike."""
    return any(_has_such_a_rule(bureau, host) for bureau in host.directory.bureaus)


async def cluster_of(connection: AsyncConnection, host: PluginHost, id: UUID) -> Cluster | None:
    """The case with those of its bureau that are like it, where the bureau has a rule about such;
    None for a case that is in a matter, or that is like no other."""
    case = (await find_cases(connection, [id])).get(id)
    if case is None or case.matter is not None or not _is_looked_for(case, host):
        return None
    subject = await subject_of(connection, case)
    if subject is None:
        return None
    rarity = await words_rarity(connection)
    of = frozenset({case.lead.bureau}) if case.lead else None
    found = await find_candidates(connection, subject, rarity, seen_by=of, besides=id)
    alike = [
        one.case
        for one in found
        if _may_be_one(case, one.case, host.directory)
        and likeness(subject, one.subject, rarity).is_likely
    ]
    return _cluster(case, alike) if alike else None


def _is_looked_for(case: Case, host: PluginHost) -> bool:
    return case.lead is not None and _has_such_a_rule(case.lead.bureau, host)


def _has_such_a_rule(bureau: str, host: PluginHost) -> bool:
    return any(rule.by is ClusterBy.LIKENESS for rule in host.warnings(bureau))


def _may_be_one(case: Case, other: Case, directory: Directory) -> bool:
    """Led by the same bureau, in no matter, and of one category or of one above or below it."""
    leads = (case.lead, other.lead)
    same_bureau = all(leads) and len({lead.bureau for lead in leads if lead}) == 1
    return other.matter is None and same_bureau and _are_kin(case, other, directory)


def _are_kin(case: Case, other: Case, directory: Directory) -> bool:
    one, two = case.category, other.category
    above = {code: _parent(code, directory) for code in (one, two)}
    return one == two or above[one] == two or above[two] == one


def _parent(code: str | None, directory: Directory) -> str | None:
    found = directory.categories.get(code or "")
    return found.parent if found else None


def _cluster(case: Case, alike: list[Case]) -> Cluster:
    """The cluster that is known of one of them, or a new one, named after the first of them. A
    matter in which they were joined once is none."""
    every = sorted([case, *alike], key=lambda one: (one.received_at, one.id))
    known = (w.matter for one in every for w in one.warnings if w.alike)
    matter = next(known, uuid5(every[0].id, "alike"))
    return Cluster(matter, tuple(one.id for one in every))
