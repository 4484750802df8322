"""What the environment says about this installation."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from yousu.attachments.media_types import MEDIA_TYPES
from yousu.runtime.logs import LogFormat
from yousu.runtime.problems import StartProblem, StartProblemCode


def _absolute(folder: Path) -> Path:
    return folder.expanduser().resolve()


def _with_driver(url: str) -> str:
    """The URL with the driver that yousu uses, however short the scheme was written."""
    scheme, mark, rest = url.partition("://")
    return f"postgresql+asyncpg{mark}{rest}" if scheme in ("postgres", "postgresql") else url


LogLevel = Annotated[
    Literal["debug", "info", "warning", "error"],
    BeforeValidator(lambda level: level.lower() if isinstance(level, str) else level),
]


def _split(names: object) -> object:
    """Names between commas, each once."""
    if not isinstance(names, str):
        return names
    return tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]


def _known_types(types: tuple[str, ...]) -> tuple[str, ...]:
    if not types or not MEDIA_TYPES.keys() >= set(types):
        raise ValueError(f"choose among {', '.join(MEDIA_TYPES)}")
    return types


class Settings(BaseSettings):
    """The settings of a process; the same for every process of an installation.

    With no `database_url` or `redis_url` a server of its own is started in `data_folder`.
    `hotline_rules` is a TOML file with the hotline's own rules. `port` None means 8000 or, when
    that is taken, a free one. `dev` switches on GraphiQL and the local signing key. `delivery`
    names the ways by which notices leave; `notices_log` None means a file in `data_folder`.
    `oidc_issuer` None means that people come with tokens of this installation's own; otherwise
    `oidc_audience` is what the provider's tokens call this city, `oidc_jwks_url` is where its keys
    are (found by discovery if left out), and `oidc_seats_claim` names the claim that tells
    people's posts (the city's directory of staff tells them if left out). The `citizens_` settings
    say the same of the provider that vouches for citizens' numbers.
    `metrics_token` lets its bearer read /metrics from elsewhere; at `worker_port` a worker answers
    probes. A server that is told to stop answers on for `leave_seconds`, so that others can leave
    it, and then ends within `drain_seconds`.
    `retention_years` None means that reporters' data is kept until somebody asks that it be erased.
    `attachments` is the URL of where files of cases lie, file:///… or s3://bucket/prefix (with the
    variables AWS_… of its tools); None means a folder in `data_folder`. The largest has so many
    mebibytes, and a link to one holds for so many seconds.
    """

    model_config = SettingsConfigDict(
        env_prefix="YOUSU_",
        env_ignore_empty=True,
        validate_by_name=True,
        validate_by_alias=True,
        frozen=True,
        extra="ignore",
    )

    database_url: Annotated[str, AfterValidator(_with_driver)] | None = Field(
        default=None, validation_alias="DATABASE_URL", repr=False
    )
    redis_url: str | None = Field(default=None, validation_alias="REDIS_URL", repr=False)
    data_folder: Annotated[Path, AfterValidator(_absolute)] = Field(
        default=Path(".data"), validation_alias="YOUSU_DATA", validate_default=True
    )
    hotline_rules: Annotated[Path, AfterValidator(_absolute)] | None = None
    host: str = "127.0.0.1"
    port: int | None = Field(default=None, ge=1, le=65535)
    dev: bool = False
    log_level: LogLevel = "info"
    log_format: LogFormat = "text"
    metrics_token: str | None = Field(default=None, repr=False, min_length=16)
    worker_port: int | None = Field(default=None, ge=1, le=65535)
    leave_seconds: int = Field(default=0, ge=0, le=300)
    drain_seconds: int = Field(default=5, ge=1, le=300)
    delivery: Names = ("log_file",)
    notices_log: Annotated[Path, AfterValidator(_absolute)] | None = None
    oidc_issuer: str | None = None
    oidc_audience: str | None = None
    oidc_jwks_url: str | None = None
    oidc_seats_claim: str | None = None
    citizens_issuer: str | None = None
    citizens_audience: str | None = None
    citizens_jwks_url: str | None = None
    retention_years: int | None = Field(default=None, ge=1, le=100)
    attachments: str | None = Field(default=None, repr=False)
    attachment_mebibytes: int = Field(default=50, ge=1, le=2047)
    attachment_types: Annotated[Names, AfterValidator(_known_types)] = tuple(MEDIA_TYPES)
    attachment_link_seconds: int = Field(default=300, ge=10, le=86_400)
    webhook_url: str | None = Field(default=None, repr=False)
    webhook_secret: str | None = Field(default=None, repr=False)


def load_settings() -> Settings:
    """The settings of this process; raises StartProblem SETTING_INVALID."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise StartProblem(
            StartProblemCode.SETTING_INVALID,
            f"Correct the environment variable {_variable(str(first['loc'][0]))}: {first['msg']}.",
        ) from None


def _variable(place: str) -> str:
    """The variable's name; pydantic names a field, or the alias where there is one."""
    return place if place.isupper() else f"YOUSU_{place.upper()}"
