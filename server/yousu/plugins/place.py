"""Where an error was raised."""

from traceback import extract_tb


def place_of(fault: BaseException) -> str:
    """The file's name and the line; of code that has a file, the innermost."""
    frames = [f for f in extract_tb(fault.__traceback__) if not f.filename.startswith("<")]
    return f"{frames[-1].filename.rpartition('/')[2]}, line {frames[-1].lineno}"
