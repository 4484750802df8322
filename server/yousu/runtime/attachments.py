"""Where the files of an installation's cases lie."""

from datetime import timedelta

from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from yousu.attachments import Attachments
from yousu.attachments.attachments import MEBIBYTE
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.secrets import links_secret
from yousu.runtime.settings import Settings

FOLDER = "attachments"


def attachments_of(settings: Settings) -> Attachments:
    """As the settings want them. Raises StartProblem for a place that can't be used."""
    return Attachments(
        objects=_objects(settings),
        secret=links_secret(settings.data_folder),
        largest=settings.attachment_mebibytes * MEBIBYTE,
        types=frozenset(settings.attachment_types),
        link_lifetime=timedelta(seconds=settings.attachment_link_seconds),
    )


def _objects(settings: Settings) -> ObjectStore:
    url = settings.attachments
    try:
        if url is None:
            return LocalStore(settings.data_folder / FOLDER, mkdir=True)
        if url.startswith("file://"):
            return from_url(url, mkdir=True)
        if url.startswith("s3://"):
            return from_url(url)
    except (BaseError, OSError, ValueError) as fault:
        raise _unusable() from fault
    raise _unusable()


def _unusable() -> StartProblem:
    return StartProblem(
        StartProblemCode.SETTING_INVALID,
        "YOUSU_ATTACHMENTS names no place that can be used: write it as file:///folder or"
        " s3://bucket/prefix, and see that it is there for yousu.",
    )
