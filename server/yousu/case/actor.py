"""Who acts on a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from yousu.case.rules import Post, PostScope
from yousu.case.vocabulary import Title


class ActorKind(StrEnum):
    """What kind of actor changes a case."""

    PERSON = "person"
    CLIENT = "client"
    CITIZEN = "citizen"
    CLOCK = "clock"


@dataclass(frozen=True)
class Actor:
    """A person at a post of a unit, an integration client, a citizen, or the clock. `bureaus` are
    those to which a client is bound beside `bureau`; a citizen's id is the reporter's of their
    cases."""

    kind: ActorKind
    id: str
    post: str | None = None
    unit: str | None = None
    bureau: str | None = None
    bureaus: tuple[str, ...] = ()

    @property
    def bound_to(self) -> frozenset[str]:
        """The bureaus whose actor it is."""
        return frozenset({*self.bureaus, *filter(None, [self.bureau])})


THE_CLOCK = Actor(ActorKind.CLOCK, "clock")

ADMINISTRATOR = Post("administrator", Title("系统管理员", "administrator"), PostScope.CITY)
HOTLINE = Post("hotline", Title("12345热线", "12345 hotline"), PostScope.CITY)
SUPERVISION_OFFICE = Post(
    "supervision_office", Title("市督查室", "supervision office"), PostScope.CITY
)
DATA_OFFICER = Post("data_officer", Title("数据安全负责人", "data officer"), PostScope.CITY)

# The posts that no bureau may call its own.
CITY_POSTS: Mapping[str, Post] = {
    post.code: post for post in (HOTLINE, SUPERVISION_OFFICE, ADMINISTRATOR, DATA_OFFICER)
}
HANDLER = Post("handler", Title("承办人", "handler"), PostScope.UNIT)
UNIT_HEAD = Post("unit_head", Title("负责人", "unit head"), PostScope.UNIT)
LEADER_IN_CHARGE = Post("leader_in_charge", Title("分管领导", "leader in charge"), PostScope.BUREAU)
TRANSFER_OFFICE = Post("transfer_office", Title("转办单位", "transfer office"), PostScope.BUREAU)
PETITION_OFFICE = Post("petition_office", Title("信访办", "petition office"), PostScope.BUREAU)
DISCIPLINE_OFFICE = Post(
    "discipline_office", Title("局纪检室", "discipline office"), PostScope.BUREAU
)
PARTY_SECRETARY = Post("party_secretary", Title("党组书记", "party secretary"), PostScope.BUREAU)
