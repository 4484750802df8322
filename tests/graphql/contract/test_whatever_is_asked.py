"""Documents made at random from the schema, by schemathesis: none breaks anything in here."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from graphql import StringValueNode
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.graphql.conftest import token

CITY = Path(__file__).parents[3] / "schema" / "city.graphql"
# Of each root field; more of them by hand.
EXAMPLES = 2
# What the client did is told by such codes; what broke in here, or is away, by others.
OURS = {"INTERNAL", "UNAVAILABLE", "TIMED_OUT"}
WHO = {
    "a stranger": None,
    "the hotline": token("hotline", "operator"),
    "the administrator": token("administrator", "admin"),
}


def as_text(value: str) -> StringValueNode:
    return StringValueNode(value=value)


# Scalars of which schemathesis knows nothing: some that are right, and whatever else comes.
KNOWN = {
    "JSON": st.from_regex(r"[a-z]{0,4}", fullmatch=True),
    "DateTime": st.sampled_from(["2024-03-11T09:00:00+08:00", "2024-03-11T09:00:00", "9999"]),
    "Date": st.sampled_from(["2024-03-11", "2024-02-30", "0001-01-01"]),
    "Time": st.sampled_from(["09:00:00", "25:00"]),
    "Decimal": st.sampled_from(["1.5", "-1", "1e999", "x"]),
}
for name, values in KNOWN.items():
    schemathesis.graphql.scalar(name, values.map(as_text))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("root", ["Query", "Mutation"])
async def test_whatever_is_asked_is_answered(address: str, town: Any, who: str, root: str) -> None:
    await town.open("education.fees")
    wrong = await asyncio.to_thread(fuzz, f"http://{address}/graphql", WHO[who], root)
    assert wrong == []


def fuzz(url: str, token: str | None, root: str) -> list[str]:
    """What was asked that broke something, with the answer."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    schema = schemathesis.graphql.from_path(CITY)
    wrong: list[str] = []
    with httpx.Client(headers=headers, timeout=30) as http:
        for found in schema.get_all_operations():
            operation = found.ok()
            if not operation.label.startswith(f"{root}."):
                continue

            @settings(
                max_examples=EXAMPLES,
                database=None,
                deadline=None,
                derandomize=True,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(case=operation.as_strategy())
            def ask(case: Any) -> None:
                answer = http.post(url, json={"query": case.body})
                if is_broken(answer):
                    wrong.append(f"{case.body}\n{answer.status_code} {answer.text[:500]}")

            ask()
    return wrong


def is_broken(answer: httpx.Response) -> bool:
    errors = answer.json().get("errors", [])
    codes = {error.get("extensions", {}).get("code") for error in errors}
    return answer.status_code >= 500 or bool(codes & OURS) or None in codes
