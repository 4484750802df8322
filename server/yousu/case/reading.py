"""Who is told what: every root field of the API that is read, and the single fields that only some
are shown."""

from collections.abc import Mapping

from yousu.case import audiences as to
from yousu.case.audience import Audience, Told

# By the coordinates of the schema; brackets say which way of asking is meant.
READING: Mapping[str, Audience] = {
    "Query.node": to.NODES,
    "Query.case": to.OF_BUREAUS,
    "Query.cases": to.OF_BUREAUS,
    "Query.ownAppeals": to.CITIZENS,
    "Query.buckPassing": to.OF_BUREAUS,
    "Query.likelySame": to.OF_BUREAUS,
    "Query.ledger": to.OF_BUREAUS,
    "Query.ledgerSummary": to.OF_BUREAUS,
    "Query.ledgerSummary(groupBy: HANDLER)": to.ALL_PERSONS,
    "Query.register": to.OF_BUREAUS,
    "Query.registerTotals": to.OF_BUREAUS,
    "Query.earlyWarnings": to.OF_BUREAUS,
    "Query.delegations": to.DIRECTORY,
    "Query.observations": to.OF_A_BUREAU,
    "Query.observations(kinds: REPEATED_REPORTER)": to.REPORTERS,
    "Query.topics": to.OF_A_BUREAU,
    "Query.topicCandidates": to.OF_A_BUREAU,
    "Query.measures": to.THE_CITY,
    "Query.measureVersions": to.THE_CITY,
    "Query.metrics": to.THE_CITY,
    "Query.metrics(groupBy: HANDLER)": to.ALL_PERSONS,
    "Query.bulletins": to.BULLETINS,
    "Query.bureaus": to.ANYBODY,
    "Query.districts": to.ANYBODY,
    "Query.calendar": to.THE_CITY,
    "Query.plugins": to.THE_CITY,
    "Query.pluginPreview": to.ARRANGERS,
    "Query.appraisal": to.PERSONS,
    "Query.appraisalEditions": to.PERSONS,
    "Query.appraisalScheme": to.THE_CITY,
    "Query.viewer": to.ITSELF,
    "Query.clients": to.THE_ADMINISTRATOR,
    "Query.webhooks": to.THE_ADMINISTRATOR,
    "Query.staff": to.DIRECTORY,
    "Query.accessLog": to.THE_DATA_OFFICER,
    "Subscription.caseUpdates": to.OF_BUREAUS,
    "Subscription.warnings": to.OF_BUREAUS,
    "Subscription.bulletins": to.BULLETINS,
    "Case.title": to.PERSONAL,
    "Case.text": to.PERSONAL,
    "Case.reporter": to.REPORTER,
}
# The one field that a plugin adds to each root: in it, its bureau is told of as the core tells it.
OF_A_PLUGIN = to.THE_CITY
CITIZENS_ACTS = frozenset({"appealAddWord", "appealRaise"})
# The root fields of the API that are open to citizens; all else is the city's own.
CITIZENS_FIELDS = frozenset(
    {
        *CITIZENS_ACTS,
        *("__schema", "__type", "__typename"),
        *(
            field.partition(".")[2]
            for field, audience in READING.items()
            if field.startswith(("Query.", "Subscription."))
            if audience.citizen is not Told.REFUSED
        ),
    }
)
