"""One mutation an act; each takes one input and gives what was changed, or the problems."""

import strawberry

from yousu.graphql.mutations.applications import ApplicationActs
from yousu.graphql.mutations.appraisals import AppraisalActs
from yousu.graphql.mutations.attach import AttachmentActs
from yousu.graphql.mutations.bulletins import BulletinActs
from yousu.graphql.mutations.calendar import CalendarActs
from yousu.graphql.mutations.clients import ClientActs
from yousu.graphql.mutations.confer import ConferActs
from yousu.graphql.mutations.delegations import DelegationActs
from yousu.graphql.mutations.dispatch import DispatchActs
from yousu.graphql.mutations.evaluate import EvaluateActs
from yousu.graphql.mutations.handle import HandleActs
from yousu.graphql.mutations.measures import MeasureActs
from yousu.graphql.mutations.own_appeals import OwnAppealActs
from yousu.graphql.mutations.plugins import PluginActs
from yousu.graphql.mutations.receive import ReceiveActs
from yousu.graphql.mutations.reporters import ReporterActs
from yousu.graphql.mutations.several import SeveralActs
from yousu.graphql.mutations.staff import StaffActs
from yousu.graphql.mutations.supervise import SuperviseActs
from yousu.graphql.mutations.time import TimeActs
from yousu.graphql.mutations.topics import TopicActs


@strawberry.type(
    description="Acts on cases, the calendar, plugins, appraisals, topics, clients, reporters, on"
    " who holds which seat, and on who stands in for whom."
)
class Mutation(
    ReceiveActs,
    AttachmentActs,
    DispatchActs,
    HandleActs,
    TimeActs,
    ApplicationActs,
    ConferActs,
    SuperviseActs,
    EvaluateActs,
    SeveralActs,
    CalendarActs,
    DelegationActs,
    MeasureActs,
    BulletinActs,
    PluginActs,
    AppraisalActs,
    TopicActs,
    StaffActs,
    ClientActs,
    OwnAppealActs,
    ReporterActs,
):
    pass
