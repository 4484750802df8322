"""`yousu bulletin` from a terminal."""

from typer.testing import CliRunner

from yousu.runtime.commands import build


def test_a_period_upside_down_is_refused_before_anything_is_started() -> None:
    result = CliRunner().invoke(build(), ["bulletin", "--from", "2024-02-01", "--to", "2024-01-01"])
    assert result.exit_code == 1
    assert "PERIOD_UPSIDE_DOWN" in result.stderr
