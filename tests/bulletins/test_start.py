"""A server starts without the libraries that draw and print."""

import subprocess
import sys

TOLD = "import sys, yousu.runtime.commands; print(*sys.modules)"
LATER = {"jinja2", "manimgx_fonts_cjk", "plutoprint", "pygal", "uharfbuzz"}


def test_what_draws_and_prints_is_loaded_with_the_first_file() -> None:
    program = (sys.executable, "-c", TOLD)
    told = subprocess.run(program, capture_output=True, text=True, check=True, timeout=60)
    loaded = {name.partition(".")[0] for name in told.stdout.split()}
    assert LATER.isdisjoint(loaded)
