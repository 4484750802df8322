"""The font of a bulletin: a free one that comes with the program, cut down to what the page says,
so that Chinese is shown on machines that have no Chinese font."""

from base64 import b64encode
from importlib.resources import as_file, files

import uharfbuzz

FAMILY = "Noto Sans CJK SC"
FONT_PACKAGE, FONT_FILE = "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"
# The file holds the forms of five regions; these are those of the mainland.
SIMPLIFIED_CHINESE = 2
WEIGHTS = (400, 700)


def font_faces(text: str) -> str:
    """CSS that brings along every character of a text, plain and bold."""
    with as_file(files(FONT_PACKAGE) / FONT_FILE) as path:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), SIMPLIFIED_CHINESE)
        return "\n".join(_face(face, text, weight) for weight in WEIGHTS)


def _face(face: uharfbuzz.Face, text: str, weight: int) -> str:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update({ord(character) for character in text})
    wanted.pin_axis_location(face, "wght", weight)
    cut = b64encode(wanted.subset(face).blob.data).decode()
    return (
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight};'
        f' src: url("data:font/otf;base64,{cut}"); }}'
    )
