"""Conferring, supervising, warning, and the register."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.UNKNOWN_CONSULTATION: Title(
        "本诉求没有编号为 {id} 且未结束的会商，请核对编号。",
        "The case has no open consultation {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_SUPERVISION: Title(
        "本诉求没有编号为 {id} 且待答复的督办单，请核对编号。",
        "The case has no supervision order {id} that waits for an answer; check the id.",
    ),
    ProblemCode.UNKNOWN_ENTRY: Title(
        "没有编号为 {id} 且仍有效的登记，请核对编号。",
        "There is no entry {id} that still counts; check the id.",
    ),
    ProblemCode.LEAD_ELSEWHERE: Title(
        "{unit} 不是本局参加会商的单位，请由12345热线或督查室确定主办单位。",
        "{unit} is no unit of your bureau that takes part; the hotline or the supervision office"
        " must fix it.",
    ),
    ProblemCode.TOO_FEW_PARTICIPANTS: Title(
        "会商至少需要两个单位参加，请增加参加单位。",
        "A consultation needs at least two units; name more.",
    ),
    ProblemCode.IN_NO_MATTER: Title(
        "本诉求未并入任何事项，无需移出。",
        "The case is in no matter, so there is none to leave.",
    ),
    ProblemCode.SAME_CASE: Title(
        "诉求不能与自身并入同一事项，请选择另一诉求。",
        "A case can't join a matter with itself; name another case.",
    ),
    ProblemCode.POINTS_OUT_OF_RANGE: Title(
        "扣分须为 1 至 {most} 分，谈话和一票否决不扣分，请修改分值。",
        "A mark takes 1 to {most} points, a talk or a veto none; change the points.",
    ),
    ProblemCode.UNKNOWN_WARNING: Title(
        "本诉求不承载编号为 {id} 的预警，请从 earlyWarnings 查询其承载诉求。",
        "The case carries no warning {id}; the earlyWarnings query tells which one does.",
    ),
    ProblemCode.WARNING_ENDED: Title(
        "该预警已于 {time} 解除，请查看是否有新的预警。",
        "The warning ended at {time}; see whether there is a new one.",
    ),
    ProblemCode.WARNING_NOT_ACKNOWLEDGED: Title(
        "该预警尚未签收，请先签收。", "Nobody has acknowledged the warning; do so first."
    ),
}
