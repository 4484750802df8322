"""Three queries to begin with."""

from dataclasses import dataclass

from yousu.case.vocabulary import Title

LATEST_CASES = """
query LatestCases {
  cases(first: 10) {
    edges {
      node {
        number
        title
        stateTitle { zh en }
        receivedAt
        lead {
          bureau { title { zh en } }
          clocks { kind dueAt stoppedAt }
        }
      }
    }
  }
}
"""

CLIMBED_LADDER = """
query ClimbedLadder {
  cases(
    first: 1
    filter: {
      states: [DISPATCHED, SIGNED_FOR, HANDLING, SIGN_OFF]
      dueBefore: "2024-04-24T00:00:00+08:00"
    }
  ) {
    edges {
      node {
        number
        title
        stateTitle { zh en }
        lead {
          unit { title { zh en } }
          ladder { clock title { zh en } post consequence plannedAt firedAt }
        }
      }
    }
  }
}
"""

RATES = """
query Rates {
  metrics(
    measures: ["response", "resolution", "satisfaction", "on_time", "three_rates"]
    period: { first: "2024-01-01", last: "2024-03-31" }
    groupBy: [BUREAU]
  ) {
    lines {
      keys { title { zh } }
      values { measure { title { zh } } value numerator denominator }
    }
    total { values { code value numerator denominator } }
  }
}
"""


@dataclass(frozen=True)
class Query:
    """A document to send as it is, and what it shows."""

    title: Title
    document: str


QUERIES = (
    Query(Title("最新诉求", "the latest cases"), LATEST_CASES),
    Query(Title("逾期工单的督办阶梯", "a late case and its ladder"), CLIMBED_LADDER),
    Query(Title("2024年第一季度各项指标", "the rates of the first quarter of 2024"), RATES),
)
