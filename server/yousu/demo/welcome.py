"""What the terminal prints once the city answers."""

import json
import shlex
from collections.abc import Sequence

from rich.console import Group
from rich.text import Text

from yousu.case.vocabulary import Title
from yousu.demo.queries import QUERIES, Query

BULLETIN = "yousu bulletin show quarterly 2024-01-01"


def welcome(url: str, tokens: Sequence[tuple[Title, str]]) -> Group:
    """The address, the tokens with their posts, and queries to paste into a shell.

    The queries carry the first token. Lines are long: print them without wrapping.
    """
    endpoint = f"{url}/graphql"
    return Group(
        Text(f"\n有诉 yousu  {endpoint}", style="bold"),
        Text("GraphQL for programs; in a browser GraphiQL, with a token under Headers:"),
        Text('{"Authorization": "Bearer <token>"}'),
        *_tokens(tokens),
        Text("\nA token for anybody else: yousu token ID --post POST --bureau BUREAU --unit UNIT"),
        Text("\nThe bulletin of the first quarter: " + BULLETIN),
        *(_query(query, endpoint, tokens[0][1]) for query in QUERIES),
        Text("\nStop with Ctrl+C. Nothing is lost: the next start goes on from there.\n"),
    )


def _tokens(tokens: Sequence[tuple[Title, str]]) -> list[Text]:
    return [_titled(title, token) for title, token in tokens]


def _query(query: Query, endpoint: str, token: str) -> Text:
    return _titled(query.title, curl(query, endpoint, token))


def _titled(title: Title, body: str) -> Text:
    return Text.assemble((f"\n{title.zh}  {title.en}\n", "bold"), body)


def curl(query: Query, endpoint: str, token: str) -> str:
    """The query as a shell command on one line."""
    body = {"query": " ".join(query.document.split())}
    headers = ("Content-Type: application/json", f"Authorization: Bearer {token}")
    words = ["curl", "-s", endpoint]
    words += [word for header in headers for word in ("-H", header)]
    return shlex.join([*words, "-d", json.dumps(body, ensure_ascii=False)])
