"""How each field of the table of who is told what is asked about a bureau, and what came of it."""

import json
from typing import Any

from tests.case.readers import OTHER, OWN
from tests.graphql.conftest import Client

BUREAUS = (OWN, OTHER)
PHONES = {OWN: "13900000001", OTHER: "13900000002"}
NUMBERS = {OWN: "13912345678", OTHER: "13912345679"}
MARCH = 'period: {first: "2024-03-01", last: "2024-03-31"}'
FEBRUARY = 'period: {first: "2024-02-01", last: "2024-02-29"}'
CASES = "edges { node { lead { bureau { code } } } }"
LIKE = 'input: {title: "电梯停了", text: "电梯停了三天。"}'
COUNTED = 'measures: ["response"]'
# Whoever is told of a bureau finds its code in the answer; where the bureau is to be named, it is
# asked for each.
ASKED = {
    "Query.node": "node(id: $case) { ... on Case { lead { bureau { code } } } }",
    "Query.case": "case(id: $case) { lead { bureau { code } } }",
    "Query.cases": f"cases {{ {CASES} }}",
    "Query.ownAppeals": "ownAppeals { edges { node { bureau { code } } } }",
    "Query.buckPassing": f"buckPassing {{ {CASES} }}",
    "Query.likelySame": f"likelySame({LIKE}) {{ case {{ lead {{ bureau {{ code }} }} }} }}",
    "Query.ledger": "ledger { edges { node { case { lead { bureau { code } } } } } }",
    "Query.ledgerSummary": "ledgerSummary(groupBy: [BUREAU]) { lines { bureau } }",
    "Query.ledgerSummary(groupBy: HANDLER)": "ledgerSummary(groupBy: [HANDLER, BUREAU],"
    " filter: {bureau: $bureau}) { lines { bureau } }",
    "Query.register": "register { edges { node { bureau } } }",
    "Query.registerTotals": "registerTotals { bureau }",
    "Query.earlyWarnings": "earlyWarnings { edges { node { bureau { code } } } }",
    "Query.delegations": "delegations { seat { bureau } }",
    "Query.observations": f"observations({MARCH}, bureau: $bureau) {{ count }}",
    "Query.observations(kinds: REPEATED_REPORTER)": f"observations({MARCH}, bureau: $bureau,"
    " kinds: [REPEATED_REPORTER]) { count }",
    "Query.topics": "topics(bureau: $bureau) { bureau }",
    "Query.topicCandidates": "topicCandidates(bureau: $bureau) { foundBy }",
    "Query.measures": "measures { code }",
    "Query.measureVersions": 'measureVersions(code: "response") { code }',
    "Query.metrics": f"metrics({COUNTED}, {MARCH}, filter: {{bureau: $bureau}}) {{ cutOff }}",
    "Query.metrics(groupBy: HANDLER)": f"metrics({COUNTED}, {MARCH}, groupBy: [HANDLER],"
    " filter: {bureau: $bureau}) { cutOff }",
    "Query.bulletins": "bulletins { edges { node { bureau { code } } } }",
    "Query.bureaus": "bureaus { code }",
    "Query.districts": "districts { code }",
    "Query.calendar": 'calendar(first: "2024-03-01", last: "2024-03-02") { __typename }',
    "Query.plugins": "plugins { bureau { code } }",
    "Query.pluginPreview": "pluginPreview(input: {plugin: $bureau, settings: {}})"
    " { openOrders problems { code } }",
    "Query.appraisal": f"appraisal(bureau: $bureau, {MARCH}) {{ scores {{ subject }} }}",
    "Query.appraisalEditions": f"appraisalEditions(bureau: $bureau, {FEBRUARY}) {{ number }}",
    "Query.appraisalScheme": "appraisalScheme(bureau: $bureau) { __typename }",
    "Query.viewer": "viewer { kind }",
    "Query.clients": "clients { code }",
    "Query.webhooks": "webhooks { __typename }",
    "Query.staff": "staff { edges { node { seat { bureau } } } }",
    "Query.accessLog": "accessLog { edges { cursor } }",
    "Case.title": "cases { edges { node { title } } }",
    "Case.text": "cases { edges { node { text } } }",
    "Case.reporter": "cases { edges { node { reporter { phone } } } }",
}
FOLLOWED = {
    "Subscription.caseUpdates": "caseUpdates { case { lead { bureau { code } } } }",
    "Subscription.warnings": "warnings { warning { bureau { code } } }",
    "Subscription.bulletins": "bulletins { bulletin { bureau { code } } }",
}
PERSONAL = {"Case.title": NUMBERS, "Case.text": NUMBERS, "Case.reporter": PHONES}


async def outcome(
    reader: Client, field: str, document: str, bureau: str, cases: dict[str, str]
) -> str:
    """Asked about a bureau, whether the reader is told, or refused, or there is nothing."""
    given = {"bureau": bureau, "case": cases[bureau]}
    types = {"bureau": "String!", "case": "ID!"}
    used = [name for name in given if f"${name}" in document]
    names = ", ".join(f"${name}: {types[name]}" for name in used)
    head = f"query({names})" if used else "query"
    answer = await reader.send(f"{head} {{ {document} }}", **{name: given[name] for name in used})
    written = json.dumps(answer, ensure_ascii=False)
    if "NOT_ALLOWED" in written or "UNAUTHENTICATED" in written:
        return "refused"
    assert "errors" not in answer, answer
    if field in PERSONAL:
        shown = PERSONAL[field][bureau]
        return "told" if shown in written else "masked" if "**" in written else "empty"
    if not used and "bureau" in document:
        return "told" if f'"{bureau}"' in written else "empty"
    return "told" if is_filled(answer["data"]) else "empty"


def is_filled(value: Any) -> bool:
    """Whether anything is told."""
    if isinstance(value, dict):
        return any(is_filled(one) for one in value.values())
    return any(is_filled(one) for one in value) if isinstance(value, list) else value is not None
