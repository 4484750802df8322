"""The tables. What is personal or free text lies beside the log, never in it."""

from yousu.store.tables.access import AccessRow
from yousu.store.tables.actors import DelegationRow, KeyRow
from yousu.store.tables.appraisals import AppraisalEditionRow, AppraisalSchemeRow
from yousu.store.tables.bulletins import BulletinRow
from yousu.store.tables.cases import CaseRow
from yousu.store.tables.details import DetailRow
from yousu.store.tables.identity import ClientDocumentRow, ClientKeyRow, ClientRow, StaffRow
from yousu.store.tables.log import EventRow, ReaderRow
from yousu.store.tables.measures import (
    CountedDaysRow,
    MeasureDefinitionRow,
    MeasureDeltaRow,
    MeasureSumRow,
    UncountedCaseRow,
)
from yousu.store.tables.notices import DeliveryRow, NoticeRow
from yousu.store.tables.plugins import KnownBureauRow, PluginChangeRow, PluginFaultRow, RuleSetRow
from yousu.store.tables.register import RegisterRow, WarnedCaseRow, WarningRow
from yousu.store.tables.table import METADATA, table_of
from yousu.store.tables.time import CalendarRow, ClockRow, TimerRow
from yousu.store.tables.topics import TopicEntryRow, TopicRow
from yousu.store.tables.webhooks import WebhookDeliveryRow, WebhookRow
from yousu.store.tables.workers import WorkerRow
from yousu.store.tables.writings import AppealRow, ReporterRow, TextRow

__all__ = [
    "METADATA",
    "AccessRow",
    "AppealRow",
    "AppraisalEditionRow",
    "AppraisalSchemeRow",
    "BulletinRow",
    "CalendarRow",
    "CaseRow",
    "ClientDocumentRow",
    "ClientKeyRow",
    "ClientRow",
    "ClockRow",
    "CountedDaysRow",
    "DelegationRow",
    "DeliveryRow",
    "DetailRow",
    "EventRow",
    "KeyRow",
    "KnownBureauRow",
    "MeasureDefinitionRow",
    "MeasureDeltaRow",
    "MeasureSumRow",
    "NoticeRow",
    "PluginChangeRow",
    "PluginFaultRow",
    "ReaderRow",
    "RegisterRow",
    "ReporterRow",
    "RuleSetRow",
    "StaffRow",
    "TextRow",
    "TimerRow",
    "TopicEntryRow",
    "TopicRow",
    "UncountedCaseRow",
    "WarnedCaseRow",
    "WarningRow",
    "WebhookDeliveryRow",
    "WebhookRow",
    "WorkerRow",
    "table_of",
]
