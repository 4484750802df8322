"""Hard cases that somebody follows.

The construction bureau's practice: departments are called together about a complex case, the
responsible party is fixed, and somebody is named who follows it from end to end.
"""

from yousu.bureau import OPEN, CaseList, Title, Trait, Wanted

FOLLOWED_CASES = CaseList(
    code="followed_cases",
    title=Title("专人跟踪的疑难诉求", "open cases that somebody follows to the end"),
    wanted=Wanted(traits=(Trait.FOLLOWED,), states=OPEN),
)
