"""Of the arrangements that were in force a process keeps the newest few, and makes the others
anew."""

from tests.plugins.broken import bureaus

from yousu.arrangements import Wanted, arrange, disabled, enabled
from yousu.case.actor import ADMINISTRATOR, Actor, ActorKind
from yousu.plugins.hosts import KEPT
from yousu.store.arrangements import newest_revision

ADMIN = Actor(ActorKind.PERSON, "admin", ADMINISTRATOR.code)


async def test_what_held_before_many_changes_is_told(install, with_plugins) -> None:
    city = with_plugins(install("parks", bureaus.parks())).town.city
    for change in (disabled, *(enabled, disabled) * KEPT):
        await arrange(city, ADMIN, Wanted("parks", change, "演练"))
    async with city.engine.connect() as connection:
        newest = await newest_revision(connection)
        off, on = [await city.hosts.at(connection, newest - 2 * KEPT + n) for n in (0, 1)]
    assert [host.directory.off for host in (off, on)] == [{"parks"}, frozenset()]
