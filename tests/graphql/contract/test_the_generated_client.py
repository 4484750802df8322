"""A typed client is generated from the schema and the documents, and gets on with the city."""

import asyncio
import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.graphql.conftest import KEY

from yousu.case.actor import Actor, ActorKind

HERE = Path(__file__).parents[3]
OPERATOR = Actor(ActorKind.PERSON, "operator", "hotline")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package, made in a folder of the test's own."""
    subprocess.run(
        ["make", f"PYTHON={sys.executable}", ".venv-client/installed"], cwd=HERE, check=True
    )
    folder = tmp_path_factory.mktemp("client")
    shutil.copytree(HERE / "schema", folder / "schema")
    (folder / "build").mkdir()
    generator = HERE / ".venv-client" / "bin" / "ariadne-codegen"
    config = "schema/operations/client.toml"
    subprocess.run([generator, "--config", config], cwd=folder, check=True, capture_output=True)
    sys.path.insert(0, str(folder / "build"))
    yield importlib.import_module("yousu_client")
    sys.path.remove(str(folder / "build"))


@pytest.fixture
def client(generated: Any, address: str, morning: None) -> Any:
    """Whom the city takes for somebody at the hotline."""
    header = {"Authorization": f"Bearer {KEY.issue(OPERATOR)}"}
    return generated.Yousu(
        url=f"http://{address}/graphql",
        headers=header,
        ws_url=f"ws://{address}/graphql",
        ws_headers=header,
    )


async def opened(generated: Any, client: Any) -> Any:
    appeal = generated.CaseOpenInput(
        title="电梯停了",
        text="电梯已经停了三天。",
        reporter=generated.ReporterInput(phone="13900000001"),
        channel=generated.Channel.HOTLINE,
        nature=generated.Nature.COMPLAINT,
        category="housing.property_management",
    )
    payload = (await client.open_case(appeal)).case_open
    assert payload.problems == []
    return payload.case


async def test_it_opens_and_dispatches_a_case(generated: Any, client: Any) -> None:
    async with client:
        case = await opened(generated, client)
        wanted = generated.CaseDispatchInput(case=case.id, version=case.version)
        payload = (await client.dispatch(wanted)).case_dispatch
        detail = (await client.case_detail(case.id)).case
    assert payload.case.lead.unit.code == "property_management"
    assert (detail.number, detail.state) == (case.number, generated.CaseState.DISPATCHED)


async def test_it_is_told_of_problems(generated: Any, client: Any) -> None:
    async with client:
        case = await opened(generated, client)
        late = generated.CaseDispatchInput(case=case.id, version=case.version - 1)
        payload = (await client.dispatch(late)).case_dispatch
    [problem] = payload.problems
    assert problem.code is generated.ProblemCode.STALE_VERSION


async def test_it_lists_cases_a_page_at_a_time(generated: Any, client: Any) -> None:
    async with client:
        cases = [(await opened(generated, client)).id for _ in range(3)]
        first = (await client.latest_cases(first=2)).cases
        rest = (await client.latest_cases(first=2, after=first.page_info.end_cursor)).cases
    found = [edge.node.id for page in (first, rest) for edge in page.edges]
    assert found == cases[::-1]


async def test_it_follows_updates(generated: Any, client: Any) -> None:
    async with client:
        updates = client.case_updates()
        first = asyncio.ensure_future(anext(updates))
        async with asyncio.timeout(10):
            while not first.done():
                case = await opened(generated, client)
                await asyncio.wait([first], timeout=0.2)
        update = first.result().case_updates
        await updates.aclose()
    assert update.case.number <= case.number
