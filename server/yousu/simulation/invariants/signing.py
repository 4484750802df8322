"""Four eyes, and never fewer signatures than before."""

from yousu.case.events import ReplyRefused, ReplySigned, Ruled
from yousu.simulation.step import Step


def nobody_signs_an_own_reply(step: Step) -> str | None:
    """Nor one that the same person has signed before."""
    for event in step.events:
        if not isinstance(event.fact, ReplySigned | ReplyRefused) or step.before is None:
            continue
        order = step.before.assignment(event.fact.assignment)
        if order and event.actor.id in {verdict.person for verdict in order.replies[-1].verdicts}:
            return f"{event.actor.id} has judged a reply of their own, or judged it twice"
    return None


def nobody_decides_on_an_own_application(step: Step) -> str | None:
    """Nor twice on one."""
    for event in step.events:
        if not isinstance(event.fact, Ruled) or step.before is None:
            continue
        application = step.before.application(event.fact.application)
        if application is None:
            return "an application was decided on that nobody made"
        if event.actor.id in {application.person, *(r.person for r in application.rulings)}:
            return f"{event.actor.id} has decided on their own application, or decided twice"
    return None


def a_chain_never_becomes_weaker(step: Step) -> str | None:
    """Whatever the case is called later."""
    for order in step.before.assignments if step.before else ():
        now = step.after.assignment(order.id)
        if now is None or now.chain_rules == order.chain_rules:
            continue
        was = step.rules.sets[order.chain_rules].sign_off
        if step.rules.sets[now.chain_rules].sign_off.is_weaker_than(was):
            return f"the reply of unit {order.unit} needs fewer signatures than before"
    return None
