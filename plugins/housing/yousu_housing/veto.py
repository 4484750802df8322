"""What may be entered against a section or a person of the housing bureau.

The bureau's practice: a reminder talk for repeated lateness or a case that caused harm, one with
the party secretary for a major error, and a one-vote veto only where mishandling had serious
consequences. Who may enter which is the core's. Ours: which grounds are serious.
"""

from yousu.bureau import Case, Refusal, RegisterGround, RegisterKind, Title, commands

SERIOUS = frozenset(
    {
        RegisterGround.CAUSED_HARM,
        RegisterGround.MAJOR_ERROR,
        RegisterGround.FALSE_REPLY,
        RegisterGround.LEAK,
    }
)
NOT_SERIOUS = Refusal(
    Title(
        "一票否决只用于造成严重后果、重大失误、弄虚作假或泄露信息；其他情形请提醒谈话或扣分。",
        "a veto is for harm, a major error, a false reply or a leak; enter a talk or a mark for"
        " anything else.",
    )
)


def refuses_veto(_case: Case, command: commands.Command) -> Refusal | None:
    if not isinstance(command, commands.EnterInRegister) or command.kind is not RegisterKind.VETO:
        return None
    return None if command.ground in SERIOUS else NOT_SERIOUS
