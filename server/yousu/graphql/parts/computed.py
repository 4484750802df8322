"""What a bureau computes, as a resolver asks for it."""

from graphql import GraphQLError

from yousu.case.rules import PluginFault
from yousu.graphql.context import Info
from yousu.plugins.ask import Hook, T


class PluginFailed(GraphQLError):
    """A bureau's plugin has computed nothing that can be shown; the message says why, without
    anybody's words."""

    def __init__(self, fault: PluginFault) -> None:
        super().__init__(fault.reason, extensions={"code": "PLUGIN_FAILED"})


def computed(info: Info, hook: Hook[T], **question: object) -> T:
    """Raises PluginFailed."""
    answer = info.context.city.host.computed(hook, **question)
    if isinstance(answer, PluginFault):
        raise PluginFailed(answer)
    return answer
