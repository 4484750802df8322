"""A small made-up city, in which a test plays one case by hand and moves the clock."""

from collections.abc import Callable
from datetime import timedelta

from tests.case.bureaus import LEADERS_SEAT
from tests.case.wishes import Wishes

from yousu.case.actor import Actor
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Decide,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.delegation import Delegation
from yousu.case.events import Fact
from yousu.case.rules import Seat
from yousu.case.vocabulary import AssignmentState, CaseState, ReturnReason


class City(Wishes):
    """Courses that a case takes, from where it is to where a test begins."""

    def returned(self, reason: ReturnReason = ReturnReason.WRONG_UNIT) -> tuple[Fact, ...]:
        """The unit asks to send the order back, and the hotline lets it."""
        asked = self.play(self.send_back(reason), by=self.head)
        return asked + self.granted()

    def granted(self, by: Actor | None = None) -> tuple[Fact, ...]:
        """The application that was made last is granted."""
        assert self.case is not None
        application = self.case.applications[-1].id
        return self.play(Decide(application, grant=True), by=by or self.hotline)

    def refused(self, by: Actor | None = None) -> tuple[Fact, ...]:
        """The application that was made last is refused."""
        assert self.case is not None
        refusal = Decide(self.case.applications[-1].id, grant=False, text=self.text())
        return self.play(refusal, by=by or self.hotline)

    def handed_over(self) -> tuple[Fact, ...]:
        """The unit offers the order to its neighbour, whose head accepts."""
        return self.play(self.offer(), by=self.head) + self.granted(by=self.neighbour_head)

    def stand_in(self, seat: Seat = LEADERS_SEAT) -> Delegation:
        """The delegate sits at a post whose holder is away for a week."""
        ends_at = self.now + timedelta(days=7)
        held = Delegation(self.new_id(), seat, self.leader.id, self.delegate.id, self.now, ends_at)
        self.delegations += (held,)
        return held

    def bring_to(self, state: CaseState) -> "City":
        """Plays the case, without a word too many, from where it is until the state."""
        steps: dict[CaseState | None, Callable[[], tuple[Command, Actor]]] = {
            None: lambda: (self.appeal(), self.hotline),
            CaseState.RECEIVED: lambda: (self.dispatch(), self.hotline),
            CaseState.DISPATCHED: lambda: (SignFor(), self.head),
            CaseState.SIGNED_FOR: lambda: (AssignHandler(self.handler.id), self.head),
            CaseState.HANDLING: lambda: (SubmitReply(self.text()), self.handler),
            CaseState.SIGN_OFF: lambda: (SignReply(), self._next_signatory()),
            CaseState.REPLIED: lambda: (
                (CloseCase(), self.hotline)
                if self._is_visited()
                else (self.answered(), self.hotline)
            ),
        }
        if state is CaseState.DEFERRED:
            self.bring_to(CaseState.HANDLING).play(self.deferral(), by=self.handler)
            self.granted(by=self.leader)
        while self.case is None or self.case.state is not state:
            command, actor = steps[self.case.state if self.case else None]()
            self.play(command, by=actor)
        return self

    def bring_supporter_to(self, state: AssignmentState) -> "City":
        """Plays the order of the unit that was called in last, until the state."""
        id = self.supporter.id
        order = {"assignment": id}
        steps: dict[AssignmentState, Callable[[], tuple[Command, Actor]]] = {
            AssignmentState.DISPATCHED: lambda: (SignFor(**order), self.stranger_head),
            AssignmentState.SIGNED_FOR: lambda: (
                AssignHandler(self.stranger_handler.id, **order),
                self.stranger_head,
            ),
            AssignmentState.HANDLING: lambda: (
                SubmitReply(self.text(), **order),
                self.stranger_handler,
            ),
            AssignmentState.SIGN_OFF: lambda: (
                SignReply(**order),
                (self.stranger_head, self.stranger_leader)[
                    self.supporter.replies[-1].signatures - 1
                ],
            ),
        }
        if state is AssignmentState.DEFERRED:
            self.bring_supporter_to(AssignmentState.HANDLING)
            self.play(self.deferral(**order), by=self.stranger_handler)
            self.granted(by=self.stranger_leader)
        while self.supporter.state is not state:
            command, actor = steps[self.supporter.state]()
            self.play(command, by=actor)
        return self

    def _is_visited(self) -> bool:
        """Whether the citizen was content with the latest reply."""
        visits = self.case.visits if self.case else ()
        return any(visit.round == self.order.round and visit.is_content for visit in visits)

    def _next_signatory(self) -> Actor:
        return (self.head, self.leader)[self.order.replies[-1].signatures - 1]
