"""What is told to all who follow the same holds nothing that is one person's own."""

from tests.attachments.files import TAKEN
from tests.graphql.attachments.senders import Sender
from tests.graphql.feed.test_case_updates import OPENING

LINKS = """
subscription($case: ID!, $after: String) {
  caseUpdates(filter: {case: $case}, after: $after) {
    case { attachments(first: 1) { edges { node { link { url } } } } }
  }
}
"""


async def test_a_link_is_asked_for_by_a_query(clients, talk) -> None:
    """Custody would be written in the name of nobody."""
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    await Sender(clients.hotline).attach(case, TAKEN["application/pdf"])
    async with talk(clients.hotline.token) as talking:
        await talking.subscribe("1", LINKS, case=case, after="MC4w")
        [error] = (await talking.hear())["payload"]["errors"]
    assert error["extensions"]["code"] == "NOT_IN_UPDATES"
