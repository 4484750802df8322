"""The server audits of npm's graphql-http: neither an error nor a warning."""

import asyncio
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "graphql_http"


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, so the audits of graphql-http can't be run")
    folder = tmp_path_factory.mktemp("audits")
    shutil.copytree(HERE, folder, dirs_exist_ok=True)
    install = ["npm", "ci", "--no-audit", "--no-fund"]
    done = subprocess.run(install, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


async def test_every_audit_is_passed(audits: Path, address: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *("node", "audit.mjs", f"http://{address}/graphql"),
        cwd=audits,
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    results: list[dict[str, Any]] = json.loads(said)
    assert len(results) >= 61
    assert [one for one in results if one["status"] in ("error", "warn")] == []
