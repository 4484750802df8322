"""The command line: one file a command."""

from typer import Typer

from yousu.runtime.commands.bulletin import bulletin_commands
from yousu.runtime.commands.doctor import doctor
from yousu.runtime.commands.import_file import import_command
from yousu.runtime.commands.ledger import ledger
from yousu.runtime.commands.migrate import migrate_command
from yousu.runtime.commands.notices import notices
from yousu.runtime.commands.personal import personal_commands
from yousu.runtime.commands.plugin_check import check
from yousu.runtime.commands.plugin_new import new
from yousu.runtime.commands.plugin_try import try_plugin
from yousu.runtime.commands.plugins import plugins
from yousu.runtime.commands.schema import schema
from yousu.runtime.commands.serve import serve
from yousu.runtime.commands.simulate import simulate
from yousu.runtime.commands.token import token
from yousu.runtime.commands.up import up
from yousu.runtime.commands.verify import verify
from yousu.runtime.commands.worker import worker


def build() -> Typer:
    """The `yousu` command with all its parts."""
    app = Typer(
        name="yousu",
        help="有诉: every appeal answered, handled at once.",
        no_args_is_help=True,
        pretty_exceptions_show_locals=False,
    )
    for function in (
        up,
        serve,
        worker,
        doctor,
        ledger,
        notices,
        plugins,
        schema,
        simulate,
        token,
        verify,
    ):
        app.command()(function)
    app.command("migrate")(migrate_command)
    app.command("import")(import_command)
    app.add_typer(bulletin_commands(), name="bulletin")
    app.add_typer(personal_commands(), name="personal")
    app.add_typer(_plugin(), name="plugin")
    return app


def _plugin() -> Typer:
    """What the author of a plugin needs."""
    app = Typer(help="Write, check and try a bureau's plugin.", no_args_is_help=True)
    app.command()(new)
    app.command()(check)
    app.command("try")(try_plugin)
    return app


def main() -> None:
    """The entry point of the `yousu` program."""
    build()()
