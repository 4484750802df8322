"""What the approval bureau shows, lists, counts and answers beyond the core."""

from yousu.bureau import Parts
from yousu_approval.roster import ON_DUTY
from yousu_approval.slip import SLIP
from yousu_approval.window import AT_THE_WINDOW, NOT_DONE_BY_MONTH, NOT_DONE_CASES, WINDOW_TYPES

PARTS = Parts(
    derived=(SLIP,),
    lists=(AT_THE_WINDOW, NOT_DONE_CASES),
    tallies=(WINDOW_TYPES, NOT_DONE_BY_MONTH),
    answers=(ON_DUTY,),
)
