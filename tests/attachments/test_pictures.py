"""What a picture tells of how it was taken, and the same picture without it."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image
from PIL.ExifTags import GPS, Base
from PIL.PngImagePlugin import PngImageFile, PngInfo
from tests.attachments.pictures import (
    CAMERA,
    FORMATS,
    IEND,
    PLACE,
    TAKEN,
    bomb,
    exif_of,
    in_many_parts,
    picture,
    told_behind,
)

from yousu.attachments.pictures import examine
from yousu.case.commands import Location
from yousu.case.problem import ProblemCode, Refused


def media_type(format: str) -> str:
    return f"image/{format.lower()}"


def pixels(content: bytes) -> bytes:
    with Image.open(BytesIO(content)) as image:
        return image.convert("RGBA").tobytes()


def refusal(content: bytes, format: str) -> ProblemCode:
    with pytest.raises(Refused) as refused:
        examine(content, media_type(format))
    return refused.value.code


@pytest.mark.parametrize("format", FORMATS)
class TestOfEachFormat:
    def test_when_and_where_it_was_taken_is_read(self, format) -> None:
        found = examine(picture(format), media_type(format))
        assert found.captured_at == datetime(2024, 3, 11, 0, 30, tzinfo=UTC)
        assert found.captured_place == Location(pytest.approx(36.62), pytest.approx(101.775))

    def test_no_pixel_is_changed(self, format) -> None:
        content = picture(format)
        assert pixels(examine(content, media_type(format)).plain) == pixels(content)

    def test_what_is_shown_tells_nothing(self, format) -> None:
        plain = examine(picture(format), media_type(format)).plain
        with Image.open(BytesIO(plain)) as image:
            assert (dict(image.getexif()), image.info.get("xmp")) == ({}, None)
        assert CAMERA.encode() not in plain

    def test_which_side_is_up_is_all_that_is_left(self, format) -> None:
        lying = picture(format, exif_of(orientation=6))
        with Image.open(BytesIO(examine(lying, media_type(format)).plain)) as image:
            assert dict(image.getexif()) == {Base.Orientation: 6}

    def test_what_is_appended_to_it_is_left_out(self, format) -> None:
        content, behind = picture(format), CAMERA.encode()
        assert behind not in examine(content + behind, media_type(format)).plain

    def test_without_exif_it_is_shown_as_it_is(self, format) -> None:
        bare = picture(format, Image.Exif())
        found = examine(bare, media_type(format))
        assert (pixels(found.plain), found.captured_at) == (pixels(bare), None)

    def test_half_of_it_is_broken(self, format) -> None:
        content = picture(format)
        assert refusal(content[: len(content) // 2], format) is ProblemCode.PICTURE_BROKEN

    def test_another_format_under_its_type_is_broken(self, format) -> None:
        [other, *_] = [each for each in FORMATS if each != format]
        assert refusal(picture(other), format) is ProblemCode.PICTURE_BROKEN


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_rows": 1}])
def test_no_pixel_of_a_jpeg_is_changed_however_it_is_laid_out(options) -> None:
    content = picture("JPEG", **options)
    assert pixels(examine(content, "image/jpeg").plain) == pixels(content)


def test_a_run_of_one_sign_in_a_jpeg_is_read_once() -> None:
    """Who reads on from each of its signs is not done within an hour."""
    content, run = picture("JPEG"), b"\xff" * 2**22 + b"\0"
    end = content[-2:]
    assert examine(content[:-2] + run + end, "image/jpeg").plain.endswith(run + end)


def test_a_colour_profile_and_sixteen_bits_stay() -> None:
    deep = BytesIO()
    Image.new("I;16", (8, 8), 40_000).save(deep, "PNG", icc_profile=b"profile")
    with Image.open(BytesIO(examine(deep.getvalue(), "image/png").plain)) as image:
        assert (image.mode, image.getpixel((0, 0))) == ("I;16", 40_000)
        assert image.info["icc_profile"] == b"profile"


def test_the_words_in_a_png_are_left_out() -> None:
    told = PngInfo()
    told.add_text("Author", CAMERA)
    plain = examine(picture("PNG", pnginfo=told), "image/png").plain
    assert b"Author" not in plain


@pytest.mark.parametrize(
    ("taken", "at"),
    [
        (TAKEN | {Base.OffsetTimeOriginal: "-05:00"}, datetime(2024, 3, 11, 13, 30, tzinfo=UTC)),
        (TAKEN | {Base.OffsetTimeOriginal: "nowhere"}, datetime(2024, 3, 11, 0, 30, tzinfo=UTC)),
        ({Base.DateTimeOriginal: "0000:00:00 00:00:00"}, None),
        ({Base.DateTimeOriginal: "昨天"}, None),
        ({}, None),
    ],
)
def test_a_time_is_told_when_the_camera_knew_it(taken, at) -> None:
    assert examine(picture(exif=exif_of(taken=taken)), "image/jpeg").captured_at == at


@pytest.mark.parametrize(
    "wrong",
    [
        {GPS.GPSLatitude: (95.0, 0.0, 0.0)},
        {GPS.GPSLatitude: (36.0,)},
        {GPS.GPSLongitudeRef: "", GPS.GPSLongitude: ()},
    ],
)
def test_no_place_on_earth_is_none(wrong) -> None:
    content = picture(exif=exif_of(place=PLACE | wrong))
    assert examine(content, "image/jpeg").captured_place is None


def test_south_and_west_are_below_nought() -> None:
    place = PLACE | {GPS.GPSLatitudeRef: "S", GPS.GPSLongitudeRef: "W"}
    found = examine(picture(exif=exif_of(place=place)), "image/jpeg").captured_place
    assert found == Location(pytest.approx(-36.62), pytest.approx(-101.775))


@pytest.mark.parametrize("side", [9_000, 12_000, 15_000])
def test_what_unpacks_to_too_much_is_refused(side) -> None:
    assert refusal(bomb(side), "PNG") is ProblemCode.PICTURE_TOO_LARGE


@pytest.mark.parametrize("format", FORMATS)
def test_a_picture_of_ever_so_many_parts_is_refused(format) -> None:
    """Each would take memory of its own, and a file has room for millions."""
    assert refusal(in_many_parts(format), format) is ProblemCode.PICTURE_BROKEN


def test_the_pixels_of_a_png_are_not_unpacked(monkeypatch) -> None:
    def unpack(_: Image.Image) -> None:
        raise AssertionError("its pixels were unpacked")

    monkeypatch.setattr(PngImageFile, "load", unpack)
    bare = picture("PNG", Image.Exif())
    assert examine(bare, "image/png").captured_at is None


def test_what_a_png_tells_behind_its_pixels_is_read() -> None:
    at = datetime(2024, 3, 11, 0, 30, tzinfo=UTC)
    assert examine(told_behind(picture("PNG")), "image/png").captured_at == at


def test_a_png_without_its_end_is_broken() -> None:
    assert refusal(picture("PNG").removesuffix(IEND), "PNG") is ProblemCode.PICTURE_BROKEN
