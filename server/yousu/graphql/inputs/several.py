"""Several acts at once, as a desk does them in a row."""

import strawberry

from yousu.graphql.inputs.act import ActInput
from yousu.graphql.inputs.confer import CaseJoinMatterInput
from yousu.graphql.inputs.dispatch import CaseDispatchInput, CaseSignForInput
from yousu.graphql.inputs.evaluate import CaseCloseInput
from yousu.graphql.inputs.handle import CaseAssignHandlerInput
from yousu.graphql.inputs.receive import CaseCommentInput, CaseRelabelInput


@strawberry.input(one_of=True, description="One act on one case: exactly one of these.")
class CaseActInput:
    dispatch: CaseDispatchInput | None = strawberry.field(
        default=strawberry.UNSET, description="Give the case to a unit (派单)."
    )
    sign_for: CaseSignForInput | None = strawberry.field(
        default=strawberry.UNSET, description="Take an order (签收)."
    )
    assign_handler: CaseAssignHandlerInput | None = strawberry.field(
        default=strawberry.UNSET, description="Name who handles an order (指派承办人)."
    )
    comment: CaseCommentInput | None = strawberry.field(
        default=strawberry.UNSET, description="Say a word about the case."
    )
    relabel: CaseRelabelInput | None = strawberry.field(
        default=strawberry.UNSET, description="Say better what the appeal is."
    )
    join_matter: CaseJoinMatterInput | None = strawberry.field(
        default=strawberry.UNSET, description="Put the case into the matter of another (同一事项)."
    )
    close: CaseCloseInput | None = strawberry.field(
        default=strawberry.UNSET, description="Close the case (办结)."
    )

    def chosen(self) -> tuple[str, ActInput | CaseJoinMatterInput]:
        """The act, and the name of its field."""
        [(name, act)] = ((name, act) for name, act in vars(self).items() if act)
        return name, act


@strawberry.input(description="Act on several cases.")
class CasesActInput:
    acts: list[CaseActInput] = strawberry.field(
        description="The acts in their order, up to 100; each may have its own idempotency key."
    )
