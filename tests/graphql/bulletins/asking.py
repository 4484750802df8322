"""Bulletins are issued, listed and had over GraphQL."""

LIST = """
query($filter: BulletinFilter, $first: Int!, $after: String) {
  bulletins(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id edition bureau { code } whose { zh } period { zh } first last } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
ONE = """
query($id: ID!) { node(id: $id) { ... on Bulletin {
  kind edition hash cutOff reason definitions { code version }
  sections { code title { zh } total { values { code value numerator denominator scope
    excluded cutOff definition { version } before { value } } }
    lines { code rank title { zh } values { code value } } }
  changes { section line { zh } measure before { value } after { value } }
  warnings { people } editions { edition hash }
} } }
"""
FILE = """
query($id: ID!, $form: BulletinFormat!) {
  node(id: $id) { ... on Bulletin { file(format: $form) } }
}
"""
ISSUE = """
mutation($input: BulletinIssueInput!) { bulletinIssue(input: $input) {
  bulletin { id edition } problems { code message path } } }
"""
WEEK = {"kind": "WEEKLY", "day": "2024-03-12"}


async def issue(client, **input: object) -> dict:
    return (await client.ask(ISSUE, input=WEEK | input))["bulletinIssue"]


async def page(client, **more: object) -> dict:
    return (await client.ask(LIST, **{"first": 10} | more))["bulletins"]


async def file(client, id: str, form: str) -> str:
    """Where a form of a bulletin is."""
    path: str = (await client.ask(FILE, id=id, form=form))["node"]["file"]
    return path
