"""What the environment says."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from yousu.attachments.media_types import MEDIA_TYPES
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings, load_settings


def test_without_an_environment_everything_has_a_value() -> None:
    assert load_settings() == Settings(
        database_url=None,
        redis_url=None,
        data_folder=Path.cwd() / ".data",
        host="127.0.0.1",
        port=None,
        dev=False,
        log_level="info",
        log_format="text",
        metrics_token=None,
        worker_port=None,
        leave_seconds=0,
        drain_seconds=5,
        delivery=("log_file",),
        notices_log=None,
        retention_years=None,
        attachments=None,
        attachment_mebibytes=50,
        attachment_types=tuple(MEDIA_TYPES),
        attachment_link_seconds=300,
        webhook_url=None,
        webhook_secret=None,
    )


@pytest.mark.parametrize(
    ("variable", "text", "field", "value"),
    [
        ("DATABASE_URL", "postgres://u@h/d", "database_url", "postgresql+asyncpg://u@h/d"),
        ("DATABASE_URL", "postgresql://u@h/d", "database_url", "postgresql+asyncpg://u@h/d"),
        ("DATABASE_URL", "", "database_url", None),
        ("REDIS_URL", "redis://h/1", "redis_url", "redis://h/1"),
        ("YOUSU_DATA", "kept", "data_folder", Path.cwd() / "kept"),
        ("YOUSU_HOST", "::1", "host", "::1"),
        ("YOUSU_PORT", "8080", "port", 8080),
        ("YOUSU_DEV", "1", "dev", True),
        ("YOUSU_LOG_LEVEL", "DEBUG", "log_level", "debug"),
        ("YOUSU_LOG_FORMAT", "json", "log_format", "json"),
        ("YOUSU_METRICS_TOKEN", "sixteen letters.", "metrics_token", "sixteen letters."),
        ("YOUSU_WORKER_PORT", "9100", "worker_port", 9100),
        ("YOUSU_ATTACHMENTS", "s3://b/c", "attachments", "s3://b/c"),
        ("YOUSU_ATTACHMENT_MEBIBYTES", "8", "attachment_mebibytes", 8),
        ("YOUSU_ATTACHMENT_TYPES", "image/png", "attachment_types", ("image/png",)),
        ("YOUSU_ATTACHMENT_LINK_SECONDS", "60", "attachment_link_seconds", 60),
        ("YOUSU_LEAVE_SECONDS", "15", "leave_seconds", 15),
        ("YOUSU_DRAIN_SECONDS", "30", "drain_seconds", 30),
        ("YOUSU_DELIVERY", "log_file, webhook,,log_file", "delivery", ("log_file", "webhook")),
        ("YOUSU_NOTICES_LOG", "told.jsonl", "notices_log", Path.cwd() / "told.jsonl"),
        ("YOUSU_RETENTION_YEARS", "3", "retention_years", 3),
        ("YOUSU_WEBHOOK_URL", "https://h/n", "webhook_url", "https://h/n"),
        ("YOUSU_WEBHOOK_SECRET", "whsec_x", "webhook_secret", "whsec_x"),
    ],
)
def test_a_variable_is_read(
    monkeypatch: pytest.MonkeyPatch, variable: str, text: str, field: str, value: object
) -> None:
    monkeypatch.setenv(variable, text)
    assert getattr(load_settings(), field) == value


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("YOUSU_PORT", "70000"),
        ("YOUSU_DEV", "maybe"),
        ("YOUSU_LOG_LEVEL", "x"),
        ("YOUSU_LOG_FORMAT", "xml"),
        ("YOUSU_METRICS_TOKEN", "too short"),
        ("YOUSU_ATTACHMENT_MEBIBYTES", "0"),
        ("YOUSU_ATTACHMENT_TYPES", "image/png, text/html"),
        ("YOUSU_DRAIN_SECONDS", "0"),
        ("YOUSU_RETENTION_YEARS", "0"),
    ],
)
def test_a_wrong_variable_is_named(
    monkeypatch: pytest.MonkeyPatch, variable: str, text: str
) -> None:
    monkeypatch.setenv(variable, text)
    with pytest.raises(StartProblem, match=f"environment variable {variable}:") as raised:
        load_settings()
    assert raised.value.code is StartProblemCode.SETTING_INVALID


def test_passwords_are_not_shown() -> None:
    settings = Settings(
        database_url="postgresql://u:hidden@h/d",
        redis_url="redis://:hidden@h",
        attachments="s3://hidden/city",
        webhook_url="https://h/hidden",
        webhook_secret="hidden",
        metrics_token="hidden from everybody",
    )
    assert "hidden" not in repr(settings)


def test_settings_stay_as_they_are() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1  # type: ignore[misc]  # a frozen field
