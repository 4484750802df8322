"""Files of many kinds, made by the programs that make them."""

import struct
import wave
import zipfile
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook
from pypdf import PdfWriter
from tests.attachments.pictures import picture


def pdf() -> bytes:
    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(file)
    return file.getvalue()


def workbook() -> bytes:
    file = BytesIO()
    Workbook().save(file)
    return file.getvalue()


def sound() -> bytes:
    file = BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(8000)
        written.writeframes(b"\0\1" * 400)
    return file.getvalue()


def archive(*names: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for name in names:
            written.writestr(name, "content")
    return file.getvalue()


def film(brand: bytes = b"isom") -> bytes:
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\2\0" + 2 * brand + b"\0" * 400


PROGRAM = b"MZ\x90\0" + b"\0" * 56 + struct.pack("<I", 128) + b"\0" * 64 + b"PE\0\0" + b"\0" * 500
SCRIPT = b"#!/bin/sh\necho hello\n"
PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
TAKEN: Mapping[str, bytes] = {
    "image/jpeg": picture("JPEG"),
    "image/png": picture("PNG"),
    "image/webp": picture("WEBP"),
    "application/pdf": pdf(),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": workbook(),
    "audio/x-wav": sound(),
    "video/mp4": film(),
    "video/quicktime": film(b"qt  "),
}
NOT_TAKEN: Mapping[str, bytes] = {
    "a program": PROGRAM,
    "a script": SCRIPT,
    "a page": PAGE,
    "a drawing that can hold scripts": DRAWING,
    "an archive": archive("a.txt"),
    "an archive of a program": archive("META-INF/MANIFEST.MF", "Main.class"),
    "a picture that moves": b"GIF89a" + b"\0" * 100,
    "words": "电梯停了".encode(),
}
DISGUISED: Mapping[str, bytes] = {
    "a picture with an archive behind it": picture() + archive("META-INF/MANIFEST.MF"),
    "a picture with a page in its comment": picture(comment=PAGE),
    "a picture with a script behind it": picture("PNG") + b"<?php system($_GET[0]);",
    "a picture with a PDF at its head": picture(comment=b"%PDF-1.7"),
    "a PDF with an archive behind it": pdf() + archive("META-INF/MANIFEST.MF"),
    "a film with a page": film() + PAGE,
    "a document with macros": archive(
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/vbaProject.bin"
    ),
}
