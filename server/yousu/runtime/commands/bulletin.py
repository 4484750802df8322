"""`yousu bulletin`: issue, correct and show what is published of a period."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from yousu.bulletins.edition import Edition
from yousu.bulletins.find import newest_about, subject_on
from yousu.bulletins.formats import BulletinFormat, rendered
from yousu.bulletins.issue import correct, issue
from yousu.bulletins.kind import BulletinKind, Subject
from yousu.case.actor import HOTLINE, Actor, ActorKind
from yousu.case.problem import Refused
from yousu.city import City
from yousu.runtime.bulletin_shown import bulletin_shown
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings
from yousu.store.codec import to_json

OPERATOR = Actor(ActorKind.PERSON, "command line", HOTLINE.code)
Kind = Annotated[BulletinKind, typer.Argument(help="How long its period is.")]
Day = Annotated[
    datetime, typer.Argument(formats=["%Y-%m-%d"], help="A day in its period, in the city's zone.")
]
Bureau = Annotated[
    str | None, typer.Option(help="Whose it is, by the bureau's code; the city's if left out.")
]
Target = Annotated[Path | None, typer.Option(help="Write it into this file.", dir_okay=False)]
FORMS = (BulletinFormat.PDF, BulletinFormat.HTML, BulletinFormat.XLSX)
Act = Callable[[City, Subject], Awaitable[Edition]]


def bulletin_commands() -> typer.Typer:
    app = typer.Typer(help="What is published of a period.", no_args_is_help=True)
    app.command("issue")(issue_bulletin)
    app.command("correct")(correct_bulletin)
    app.command("show")(show_bulletin)
    return app


def issue_bulletin(kind: Kind, day: Day, bureau: Bureau = None) -> None:
    """Issue a bulletin by hand; workers issue those that are due by themselves."""

    async def act(city: City, subject: Subject) -> Edition:
        return await issue(city, OPERATOR, subject)

    Console().print(bulletin_shown(_done(act, kind, day, bureau)))


def correct_bulletin(
    kind: Kind,
    day: Day,
    reason: Annotated[str, typer.Option(help="Why, as it is published.")],
    bureau: Bureau = None,
) -> None:
    """Issue the next edition, with the figures as they are now; the one before stays."""

    async def act(city: City, subject: Subject) -> Edition:
        before = await newest_about(city, subject)
        return await correct(city, OPERATOR, before.id, reason)

    Console().print(bulletin_shown(_done(act, kind, day, bureau)))


def show_bulletin(
    kind: Kind,
    day: Day,
    bureau: Bureau = None,
    pdf: Target = None,
    html: Target = None,
    xlsx: Target = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
) -> None:
    """Show the newest edition of a bulletin that was issued, or write it into files."""
    edition = _done(newest_about, kind, day, bureau)
    for target, form in zip((pdf, html, xlsx), FORMS, strict=True):
        if target is not None:
            target.write_bytes(rendered(edition, form))
    if as_json:
        typer.echo(to_json(edition))
    else:
        Console().print(bulletin_shown(edition))


def _done(act: Act, kind: BulletinKind, day: datetime, bureau: str | None) -> Edition:
    async def work(settings: Settings) -> Edition:
        async with migrated_city(settings) as city:
            return await act(city, subject_on(city, kind, bureau, day.date()))

    try:
        return run(work)
    except Refused as refusal:
        end_with(f"{refusal.code}: {refusal.message('en')}")
