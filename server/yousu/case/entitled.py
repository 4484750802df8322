"""Who may act, in words and as a test: one entry for each kind of entitlement."""

from collections.abc import Callable
from dataclasses import dataclass

from yousu.case import admits
from yousu.case.actor import HOTLINE
from yousu.case.claim import Claim
from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class Entitled:
    """Who may act, in words and as a test."""

    who: Title
    admits: Callable[[Claim], bool]


THE_HOTLINE = Entitled(HOTLINE.title, admits.is_hotline)
CLOCK = Entitled(Title("系统时钟", "the clock"), admits.is_clock)
EVERYBODY = Entitled(Title("能查看本诉求的人员", "whoever may see the case"), admits.everybody)
OFFICES = Entitled(
    Title("12345热线、转办单位或信访办", "the hotline, a transfer office or a petition office"),
    admits.receives,
)
RECEIVERS = Entitled(
    Title(
        "12345热线、转办单位或信访办，或诉求人本人",
        "the hotline, a transfer office or a petition office, or the citizen whose appeal it is",
    ),
    admits.receives_or_raises,
)
DISPATCHERS = Entitled(
    Title("12345热线，或本局转办单位、信访办", "the hotline, or an office of the bureau itself"),
    admits.dispatches,
)
CALLERS_IN = Entitled(
    Title(
        "12345热线，或主办局的转办单位、分管领导、科室负责人",
        "the hotline, or an office, leader or unit head of the bureau that leads",
    ),
    admits.calls_in,
)
UNIT = Entitled(Title("承办单位人员", "the people of the unit that has the order"), admits.takes)
HEADS = Entitled(Title("承办单位负责人", "the head of the unit"), admits.heads)
NAMED_HANDLER = Entitled(Title("指定的承办人", "the handler who was named"), admits.handles)
SIGNATORIES = Entitled(Title("本局的审签岗位", "the signing posts of the bureau"), admits.signs)
UNIT_OR_OFFICE = Entitled(
    Title("承办单位或本局转办单位", "the unit that has the order, or an office of its bureau"),
    admits.in_the_unit_or_its_office,
)
NEXT_LEVEL = Entitled(Title("本级审批岗位", "the post whose turn it is to decide"), admits.decides)
APPLICANT = Entitled(Title("申请人", "whoever made the application"), admits.applied)
GRANTER = Entitled(Title("批准岗位", "the post that granted it"), admits.granted)
ENTERED = Entitled(
    Title("被登记单位负责人", "the head of the unit that was entered"), admits.was_entered
)
CONVENERS = Entitled(
    Title(
        "12345热线、督查室，或主办局的转办单位、分管领导、科室负责人",
        "the hotline, the supervision office, or an office, leader or unit head of the bureau that"
        " leads",
    ),
    admits.convenes,
)
PARTICIPANTS = Entitled(
    Title("参加会商单位的负责人", "the head of a unit that takes part"), admits.takes_part
)
CONVENER = Entitled(
    Title("召集人、12345热线或督查室", "who called it, the hotline or the supervision office"),
    admits.convened,
)
OFFICES_OF_THE_CASE = Entitled(
    Title(
        "12345热线，或承办局转办单位、信访办", "the hotline, or an office of a bureau that has it"
    ),
    admits.has_the_case,
)
ATTACHERS = Entitled(
    Title(
        "12345热线、接入系统，或承办单位人员及其局转办单位、信访办",
        "the hotline, a client, or the people of a unit that has the case and the offices of its"
        " bureau",
    ),
    admits.works_on,
)
REMOVERS = Entitled(
    Title(
        "添加人、12345热线，或承办局转办单位、信访办",
        "whoever added it, the hotline, or an office of a bureau that has the case",
    ),
    admits.removes,
)
SUPERVISORS = Entitled(
    Title("督办岗位", "the posts that supervise the unit"),
    admits.supervises,
)
SUPERVISED = Entitled(
    Title("被督办单位负责人", "the head of the unit that must answer"), admits.is_supervised
)
REGISTRARS = Entitled(
    Title("本局有权登记的岗位", "the posts of the bureau that may enter this"), admits.registers
)
RECORDERS = Entitled(
    Title("本局规定的登记岗位", "the posts that the bureau names for this detail"), admits.records
)
WARNED = Entitled(
    Title(
        "督查室，或发出预警的局的分管领导、转办单位、信访办",
        "the supervision office, or the leader in charge or an office of the bureau that is warned",
    ),
    admits.is_warned,
)
