"""The education bureau's ledger, and what its regular meeting looks at.

The bureau's practice: a ledger by category against which it supervises, all channels under one
office, a regular study meeting on hard and key petitions, and growing issues named before they
spread. Important is what was handed down from above, is hot or difficult, or is a complaint or a
report. Ours: what makes a petition hard.
"""

from yousu.bureau import OPEN, By, CaseList, Channel, Parts, Tally, Title, Trait, Wanted

LEDGER = Tally(code="ledger", title=Title("分类台账", "the ledger by category"), by=By.CATEGORY)
LEDGER_OF_UNITS = Tally(
    code="ledger_of_units", title=Title("承办单位台账", "the ledger by unit"), by=By.UNIT
)
LEDGER_OF_CHANNELS = Tally(
    code="ledger_of_channels", title=Title("渠道台账", "the ledger by channel"), by=By.CHANNEL
)
MONTHS = Tally(
    code="months", title=Title("按月受理量", "appeals by month, to see what grows"), by=By.MONTH
)
LATE = Tally(
    code="late",
    title=Title("超期占比", "the late ones among the appeals of each category"),
    wanted=Wanted(traits=(Trait.LATE,)),
    by=By.CATEGORY,
    share_of=Wanted(),
)
IMPORTANT_MATTERS = CaseList(
    code="important_matters",
    title=Title("重要信访事项", "open matters that the leader in charge signs"),
    wanted=Wanted(
        states=OPEN,
        any_of=(
            Wanted(traits=(Trait.IMPORTANT, Trait.GRAVE)),
            Wanted(channels=(Channel.SUNSHINE_PETITION,)),
        ),
    ),
)
STUDY_MEETING = CaseList(
    code="study_meeting",
    title=Title("难点重点研判清单", "hard and key petitions for the study meeting"),
    wanted=Wanted(
        states=OPEN,
        any_of=(
            Wanted(overdue=True),
            Wanted(returned_at_least=1),
            Wanted(repeated=True),
            Wanted(traits=(Trait.IMPORTANT, Trait.LATE, Trait.REBOUNDED, Trait.WARNED)),
        ),
    ),
)
UNDER_WARNING = CaseList(
    code="under_warning",
    title=Title("预警事项", "cases of matters under an early warning"),
    wanted=Wanted(traits=(Trait.WARNED,)),
)
PARTS = Parts(
    lists=(IMPORTANT_MATTERS, STUDY_MEETING, UNDER_WARNING),
    tallies=(LEDGER, LEDGER_OF_UNITS, LEDGER_OF_CHANNELS, MONTHS, LATE),
)
