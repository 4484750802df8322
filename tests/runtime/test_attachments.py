"""Where the files of an installation's cases lie."""

from pathlib import Path

import obstore
import pytest
from obstore.store import LocalStore, S3Store

from yousu.runtime.attachments import attachments_of
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.settings import Settings


def settings(folder: Path, **more: object) -> Settings:
    return Settings(data_folder=folder, **more)  # type: ignore[arg-type]  # passed on


async def test_without_a_setting_they_lie_in_the_data_folder(tmp_path: Path) -> None:
    found = attachments_of(settings(tmp_path / "data"))
    await obstore.put_async(found.objects, "a", b"content")
    assert (tmp_path / "data" / "attachments" / "a").read_bytes() == b"content"


async def test_they_may_lie_in_another_folder(tmp_path: Path) -> None:
    found = attachments_of(settings(tmp_path, attachments=(tmp_path / "elsewhere").as_uri()))
    assert isinstance(found.objects, LocalStore)
    assert (tmp_path / "elsewhere").is_dir()


def test_they_may_lie_in_s3(tmp_path: Path) -> None:
    found = attachments_of(settings(tmp_path, attachments="s3://bucket/city"))
    assert isinstance(found.objects, S3Store)
    assert (found.objects.config["bucket"], found.objects.prefix) == ("bucket", "city")


@pytest.mark.parametrize("url", ["elsewhere", "ftp://host/folder", "file://host:x/", "s3://"])
def test_a_place_that_can_not_be_used_stops_the_start(tmp_path: Path, url: str) -> None:
    with pytest.raises(StartProblem) as problem:
        attachments_of(settings(tmp_path, attachments=url))
    assert problem.value.code is StartProblemCode.SETTING_INVALID
    assert "YOUSU_ATTACHMENTS" in problem.value.message


def test_every_process_signs_links_with_one_secret(tmp_path: Path) -> None:
    one, other = (attachments_of(settings(tmp_path)) for _ in range(2))
    assert one.secret == other.secret
    assert one.secret not in repr(one).encode()
