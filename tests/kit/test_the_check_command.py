"""`yousu plugin check` on the command line."""

import textwrap
from pathlib import Path

import pytest


@pytest.fixture
def check(plugin_command):
    return lambda *words: plugin_command("check", *words)


@pytest.fixture
def project(tmp_path: Path):
    """Writes a plugin's project that has one module."""

    def write(name: str, code: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        entry = f'[project.entry-points.yousu]\n{name} = "a_plugin_{name}"\n'
        (folder / "pyproject.toml").write_text(entry)
        (folder / f"a_plugin_{name}.py").write_text(textwrap.dedent(code))
        return tmp_path

    return write


def test_each_promise_of_an_installed_plugin_is_ticked(check) -> None:
    result = check("education")
    assert result.exit_code == 0
    assert "✓ A rule gives the same answer twice" in result.stdout
    assert "education keeps all " in result.stdout


def test_a_broken_promise_is_told_with_what_to_do(check, project) -> None:
    folder = project(
        "bare",
        """
        from yousu.bureau import Bureau, BureauSettings, Registration, Title, hookimpl

        @hookimpl
        def bureau():
            return Registration(Bureau("bare", Title("空局", "bare"), (), ()), BureauSettings)
        """,
    )
    result = check("bare", "--folder", str(folder))
    assert result.exit_code == 1
    assert "✗ There is a category" in result.stdout
    assert "→ Return at least one Category from the categories hook." in result.stdout


def test_a_plugin_that_cannot_be_imported_is_told(check, project) -> None:
    folder = project("raising", "raise RuntimeError('no lamp burns')")
    result = check("raising", "--folder", str(folder))
    assert result.exit_code == 1
    assert "✗ The plugin can be imported" in result.stdout
    assert "RuntimeError: no lamp burns" in result.stdout


def test_a_hook_that_nobody_asks_is_told(check, project) -> None:
    code = """
        from yousu.bureau import hookimpl

        @hookimpl
        def burau():
            return None
    """
    result = check("misspelt", "--folder", str(project("misspelt", code)))
    assert "burau" in result.stdout


def test_a_plugin_that_is_nowhere_is_told_in_a_sentence(check, tmp_path: Path) -> None:
    result = check("parks", "--folder", str(tmp_path))
    assert result.exit_code == 1
    assert "No plugin parks is installed or lies in" in result.stderr


def test_a_project_file_that_is_no_toml_is_told(check, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project")
    result = check("parks", "--folder", str(tmp_path))
    assert "is no TOML" in result.stderr.replace("\n", " ")
