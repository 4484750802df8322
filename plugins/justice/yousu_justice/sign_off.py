"""Who signs the justice bureau's replies. Ours: the page does not say."""

from yousu.bureau import HANDLER, UNIT_HEAD, SignOff, Step, Title

SIGN_OFF = SignOff(
    "general",
    (
        Step(HANDLER.code, Title("承办人签字", "the handler signs")),
        Step(UNIT_HEAD.code, Title("科室负责人签字", "the section head signs")),
    ),
)
