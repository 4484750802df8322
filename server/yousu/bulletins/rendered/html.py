"""The printable page of an edition."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from yousu.bulletins.edition import Edition
from yousu.bulletins.rendered.charts import charts
from yousu.bulletins.rendered.font import FAMILY, font_faces
from yousu.bulletins.rendered.page import page_of


def html_of(edition: Edition) -> str:
    """One file that needs no other: style, charts and font are in it."""
    page, drawn = page_of(edition), charts(edition)
    told = _template().render(page=page, charts=drawn, family=FAMILY, font="")
    return _template().render(page=page, charts=drawn, family=FAMILY, font=font_faces(told))


@cache
def _template() -> Template:
    loader = PackageLoader(__package__, "templates")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("bulletin.html")
