"""What is known of the plugins of bureaus, and the rules that came of them."""

from datetime import datetime

from sqlalchemy import BigInteger, Identity, Index
from sqlmodel import Field, SQLModel

from yousu.store.tables.columns import document, moment


class RuleSetRow(SQLModel, table=True):
    """The rules that orders started under, by the hash of their content."""

    __tablename__ = "rule_sets"
    id: str = Field(primary_key=True)
    bureau: str
    body: str = document()


class PluginFaultRow(SQLModel, table=True):
    """How often a hook of a plugin gave no answer that could be used, and why the last time."""

    __tablename__ = "plugin_faults"
    plugin: str = Field(primary_key=True)
    hook: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    times: int = Field(sa_type=BigInteger)
    last_at: datetime = moment()
    reason: str


class PluginChangeRow(SQLModel, table=True):
    """What was arranged for a plugin; the last row of each is in force. None is ever changed.

    `settings` are those that differ from the plugin's defaults; `changed_by` is a staff id.
    """

    __tablename__ = "plugin_changes"
    __table_args__ = (Index("plugin_changes_of_plugin", "plugin", "revision"),)
    revision: int = Field(sa_type=BigInteger, primary_key=True, sa_column_args=(Identity(),))
    plugin: str
    enabled: bool
    settings: str = document()
    changed_at: datetime = moment()
    changed_by: str
    reason: str


class KnownBureauRow(SQLModel, table=True):
    """What a plugin last said of its bureau: units, posts and categories."""

    __tablename__ = "known_bureaus"
    plugin: str = Field(primary_key=True)
    body: str = document()
