"""What frontend teams use, installed from npm for the tests that need it."""

import shutil
import subprocess
from pathlib import Path

import pytest


def installed(tools: Path, into: Path) -> Path:
    """A copy of a folder of tools that can be run; the test is skipped where there is no npm."""
    if shutil.which("npm") is None:
        pytest.skip(f"npm is not installed, so the tools of {tools.name} can't be tried")
    shutil.copytree(tools, into, dirs_exist_ok=True)
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", folder=into)
    return into


def run(*command: str, folder: Path) -> str:
    """What the command says; its failure is the test's."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
