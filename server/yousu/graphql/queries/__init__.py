"""What can be read: a file for each part of the trade."""

import strawberry

from yousu.graphql.appraisal.queries import AppraisalQueries
from yousu.graphql.queries.access import AccessQueries
from yousu.graphql.queries.cases import CaseQueries
from yousu.graphql.queries.city import CityQueries
from yousu.graphql.queries.identity import IdentityQueries
from yousu.graphql.queries.ledger import LedgerQueries
from yousu.graphql.queries.measures import MeasureQueries
from yousu.graphql.queries.proactive import ProactiveQueries
from yousu.graphql.queries.supervise import SuperviseQueries


@strawberry.type(description="What can be read.")
class Query(
    CaseQueries,
    LedgerQueries,
    SuperviseQueries,
    ProactiveQueries,
    MeasureQueries,
    CityQueries,
    AppraisalQueries,
    IdentityQueries,
    AccessQueries,
):
    pass
