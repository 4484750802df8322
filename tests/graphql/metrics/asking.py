"""Measures are asked for over GraphQL."""

METRICS = """
query(
  $measures: [String!]!, $by: [Dimension!]! = [], $filter: MetricsFilter, $asOf: DateTime,
  $compare: [Comparison!]! = [], $part: MetricPart! = NUMERATOR, $first: Int! = 20, $after: String,
  $period: Period! = {first: "2024-03-01", last: "2024-04-30"}
) {
  metrics(
    measures: $measures, period: $period, groupBy: $by, filter: $filter, asOf: $asOf,
    compareWith: $compare
  ) {
    cutOff first last
    lines { keys { dimension code title { zh } } values { ...told } }
    total { values { ...told cases(part: $part, first: $first, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor }
    } } }
  }
}
fragment told on MetricValue {
  code numerator denominator value excluded scope cutOff
  measure { version title { zh } kind attribution numerator { of weight } denominator { of } }
  before { value cases { edges { node { id } } } }
}
"""


async def ask(client, *measures: str, **more: object) -> dict:
    return (await client.ask(METRICS, measures=measures, **more))["metrics"]


async def refused(client, *measures: str, **more: object) -> str:
    told = await client.send(METRICS, measures=measures, **more)
    code: str = told["errors"][0]["extensions"]["code"]
    return code
