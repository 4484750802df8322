"""What the bureaus say to the acts of a batch: whether they take an order, under which rules, and
what they refuse."""

from yousu.case.acts import OF_THE_CLOCK, order_of
from yousu.case.commands import Command
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import PluginFault, RuleSet
from yousu.case.starts import start_of
from yousu.case.state import Case
from yousu.plugins.facts import facts_of
from yousu.plugins.host import BrokenGuard, PluginHost


class Bureaus:
    """Asks the bureaus' plugins; `faults` are those that it has met."""

    def __init__(self, host: PluginHost) -> None:
        self._host, self._directory = host, host.directory
        self.faults: list[PluginFault] = []

    def check_guard(self, case: Case, command: Command) -> None:
        """Raises Refused for what the bureau that has the order, or is about to, lets nobody do."""
        if type(command) in OF_THE_CLOCK:
            return
        bureau = self._concerned(case, command)
        refusal = self._host.guard(bureau, case, command) if bureau else None
        if isinstance(refusal, BrokenGuard):
            self.faults.append(refusal.fault)
        if bureau and refusal:
            title = self._directory.bureaus[bureau].title
            raise Refused(ProblemCode.REFUSED_BY_BUREAU, bureau=title, reason=refusal.reason)

    def offered(self, case: Case, command: Command) -> RuleSet | None:
        """The rules of the order that the command would start, as the receiving bureau gives them;
        None where it would start none. Raises Refused for a bureau that takes no new order."""
        start = start_of(case, command, self._directory)
        if start is None:
            return None
        self._check_takes(case, start.at.bureau)
        rules = self._host.rule_set(start.at.bureau, facts_of(case, start, self._directory))
        self.faults.extend(rules.faults)
        return rules

    def _concerned(self, case: Case, command: Command) -> str | None:
        """The bureau that has the order, or is about to."""
        order, start = order_of(case, command), start_of(case, command, self._directory)
        if start is not None:
            return start.at.bureau
        return order.bureau if order else None

    def _check_takes(self, case: Case, bureau: str) -> None:
        """A bureau whose plugin is off goes on with what it leads and is given nothing new."""
        leads = case.lead is not None and case.lead.bureau == bureau
        if bureau in self._directory.off and not leads:
            title = self._directory.bureaus[bureau].title
            raise Refused(ProblemCode.BUREAU_OFF, bureau=title)
