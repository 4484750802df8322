"""Rules as data: what a bureau promises, who must sign, who presses when it is late."""

from yousu.case.rules.cluster import ClusterBy, ClusterRule
from yousu.case.rules.deadlines import Deadlines, DeferralRule, ExtensionRule, PauseRule
from yousu.case.rules.details import DetailRule, DetailRules
from yousu.case.rules.directory import (
    Bureau,
    Category,
    Directory,
    Post,
    PostScope,
    Seat,
    Unit,
    UnitName,
)
from yousu.case.rules.district import XINING, District, district_told
from yousu.case.rules.fault import FaultKind, PluginFault
from yousu.case.rules.hotline import HotlineRules
from yousu.case.rules.ladder import Anchor, Ladder, Rung
from yousu.case.rules.lateness import LatenessRule, TalkWith
from yousu.case.rules.observations import ObservationRules
from yousu.case.rules.rule_set import RuleSet, RuleSource
from yousu.case.rules.sign_off import SignOff, Step
from yousu.case.rules.topics import TopicRules

__all__ = [
    "XINING",
    "Anchor",
    "Bureau",
    "Category",
    "ClusterBy",
    "ClusterRule",
    "Deadlines",
    "DeferralRule",
    "DetailRule",
    "DetailRules",
    "Directory",
    "District",
    "ExtensionRule",
    "FaultKind",
    "HotlineRules",
    "Ladder",
    "LatenessRule",
    "ObservationRules",
    "PauseRule",
    "PluginFault",
    "Post",
    "PostScope",
    "RuleSet",
    "RuleSource",
    "Rung",
    "Seat",
    "SignOff",
    "Step",
    "TalkWith",
    "TopicRules",
    "Unit",
    "UnitName",
    "district_told",
]
