"""`yousu token`: a signed token of this installation, for trying things and for clients."""

from datetime import timedelta
from typing import Annotated

import typer

from yousu.case.actor import Actor, ActorKind
from yousu.identity import Citizen
from yousu.identity.citizens import citizen_actor
from yousu.runtime.running import load
from yousu.runtime.secrets import reporters_secret, token_key


def token(
    person: Annotated[str, typer.Argument(help="The staff id, or the client's name.")],
    post: Annotated[str | None, typer.Option(help="The code of the post, such as hotline.")] = None,
    bureau: Annotated[str | None, typer.Option(help="The code of the bureau.")] = None,
    unit: Annotated[str | None, typer.Option(help="The code of the unit.")] = None,
    client: Annotated[bool, typer.Option(help="An integration client, not a person.")] = False,
    citizen: Annotated[
        bool, typer.Option(help="A citizen, by the phone number in place of the staff id.")
    ] = False,
    days: Annotated[int, typer.Option(min=1, max=366, help="How long it is valid.")] = 30,
) -> None:
    """Print a token that names an actor."""
    folder, lifetime = load().data_folder, timedelta(days=days)
    if citizen:
        actor = citizen_actor(reporters_secret(folder), person)
        typer.echo(token_key(folder).issue(actor, lifetime, Citizen(person)))
        return
    kind = ActorKind.CLIENT if client else ActorKind.PERSON
    actor = Actor(kind, person, post, unit, bureau)
    typer.echo(token_key(folder).issue(actor, lifetime))
