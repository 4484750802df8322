"""The hand-over of a reported violation to off-site enforcement.

The police's practice: only a report with a complete chain of evidence is entered (22 leads were in
the spring of 2024). Ours: that the reviewer must have found a violation.
"""

from pydantic import BaseModel, ConfigDict, Field

from yousu.bureau import HANDLER, Case, Detail, Refusal, Title, commands
from yousu_traffic.evidence import REVIEW, Finding, Link, chain_of
from yousu_traffic.organisation import BUREAU, EVIDENCE_REVIEWER

LINK_TITLES = {
    Link.RECORDING: Title("图片或视频", "a picture or video"),
    Link.PLATE: Title("号牌", "the plate"),
    Link.PLACE: Title("地点", "the place"),
    Link.CAPTURED_AT: Title("拍摄时间", "the time of capture"),
    Link.FINDING: Title("审核结论", "the reviewer's finding"),
}
NO_VIOLATION = Refusal(
    Title("审核未认定违法，不能移交。", "the reviewer has found no violation to hand over.")
)


class Enforcement(BaseModel):
    """A lead in the off-site enforcement system."""

    model_config = ConfigDict(frozen=True)

    lead: str = Field(
        min_length=1, max_length=40, pattern=r"^[0-9A-Za-z-]+$", description="The lead's number."
    )


ENFORCEMENT = Detail(
    code="enforcement",
    title=Title("移交非现场执法", "hand-over to off-site enforcement"),
    model=Enforcement,
    posts=(HANDLER.code, EVIDENCE_REVIEWER.code),
)


def refuses_hand_over(case: Case, command: commands.Command) -> Refusal | None:
    """What keeps a report from being entered for enforcement."""
    if not isinstance(command, commands.RecordDetail) or command.detail != ENFORCEMENT.code:
        return None
    missing = chain_of(case).missing
    if missing:
        return _incomplete(missing)
    review = case.detail(BUREAU.code, REVIEW.code)
    is_violation = review is not None and review.value("finding") == Finding.VIOLATION
    return None if is_violation else NO_VIOLATION


def _incomplete(missing: tuple[Link, ...]) -> Refusal:
    titles = [LINK_TITLES[link] for link in missing]
    zh, en = "、".join(t.zh for t in titles), ", ".join(t.en for t in titles)
    return Refusal(
        Title(f"证据链不完整，缺少：{zh}。", f"the chain of evidence lacks {en}; record it first.")
    )
