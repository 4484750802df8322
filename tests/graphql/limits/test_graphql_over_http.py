"""The server audits of npm's graphql-http: neither an error nor a warning."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from tests.npm import installed, run

HERE = Path(__file__).parent / "graphql_http"


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(HERE, tmp_path_factory.mktemp("audits"))


async def test_every_audit_is_passed(audits: Path, address: str) -> None:
    command = ("node", "audit.mjs", f"http://{address}/graphql")
    results: list[dict[str, Any]] = json.loads(
        await asyncio.to_thread(run, *command, folder=audits)
    )
    assert len(results) >= 61
    assert [one for one in results if one["status"] in ("error", "warn")] == []
