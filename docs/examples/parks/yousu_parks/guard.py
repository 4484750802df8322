"""What the parks bureau refuses. Ours."""

from yousu.bureau import Case, Refusal, Title, Urgency, commands

TALK_FIRST = Refusal(
    Title("紧急诉求须先联系诉求人。", "talk with the citizen before you answer an emergency.")
)


def refusal_of(case: Case, command: commands.Command) -> Refusal | None:
    """Ours: nobody answers an emergency without having talked with the citizen."""
    answers = isinstance(command, commands.SubmitReply)
    silent = case.lead is None or case.lead.first_contact_at is None
    return TALK_FIRST if answers and silent and case.urgency is Urgency.EMERGENCY else None
