"""An actor who wants to act on a case, and where that actor sits."""

from dataclasses import dataclass

from yousu.case.actor import HOTLINE, UNIT_HEAD, Actor, ActorKind
from yousu.case.commands import Command, OnOrder
from yousu.case.delegation import Delegation
from yousu.case.rules import Directory, PostScope, Seat
from yousu.case.seats import has_seat, standing_at
from yousu.case.state import Assignment, Case


@dataclass(frozen=True)
class Claim:
    """An actor who wants to act on a case (none while it is being opened), with the delegations
    under which the actor stands in for somebody."""

    actor: Actor
    command: Command
    case: Case | None
    directory: Directory
    held: tuple[Delegation, ...] = ()

    @property
    def order(self) -> Assignment | None:
        """The order that the command is about: the one it names, or the lead's."""
        if self.case is None:
            return None
        if isinstance(self.command, OnOrder) and self.command.assignment is not None:
            return self.case.assignment(self.command.assignment)
        return self.case.lead

    @property
    def is_hotline(self) -> bool:
        return self.actor.post == HOTLINE.code

    @property
    def is_client(self) -> bool:
        return self.actor.kind is ActorKind.CLIENT

    def is_at(self, *posts: str) -> bool:
        return self.actor.post in posts

    def in_bureau_of(self, order: Assignment | None) -> bool:
        return order is not None and self.actor.bureau == order.bureau

    def in_unit_of(self, order: Assignment | None) -> bool:
        """At the unit that has the order, or at one above it in the bureau's tree."""
        return (
            order is not None
            and self.in_bureau_of(order)
            and self.actor.unit is not None
            and self.directory.is_within(order.bureau, order.unit, self.actor.unit)
        )

    @property
    def in_a_bureau_that_has_it(self) -> bool:
        """In a bureau that received the case, or whose units have an order of it now."""
        if self.case is None:
            return False
        has = {order.bureau for order in self.case.assignments if not order.is_over}
        return not self.actor.bound_to.isdisjoint({*has, self.case.received_by})

    def heads(self, order: Assignment | None) -> bool:
        return self.is_at(UNIT_HEAD.code) and self.in_unit_of(order)

    def sits_at(self, seat: Seat) -> bool:
        """Whether the actor has the seat, or stands in for who has it."""
        own = has_seat(self.actor, seat, self.directory)
        return own or standing_at(seat, self.held, self.directory) is not None

    def signs_for(self, order: Assignment) -> bool:
        """At any post over the order; a delegate too, of whom the step itself asks for which
        seat."""
        stands_in = any(held.seat.bureau == order.bureau for held in self.held)
        return stands_in or self.has_post_over(order)

    def has_post_over(self, order: Assignment) -> bool:
        """At any post of the order's bureau, and of its unit where the post sits in one; also when
        the bureau's plugin is gone, and with it what is known of its posts."""
        if self.actor.post is None or not self.in_bureau_of(order):
            return False
        post = self.directory.post(order.bureau, self.actor.post)
        if post is None and order.bureau in self.directory.bureaus:
            return False
        in_a_unit = post.scope is PostScope.UNIT if post else self.actor.unit is not None
        return self.in_unit_of(order) if in_a_unit else True
