"""What processes say of themselves: one line each, on standard error."""

import logging


def set_up_logs(level: str) -> None:
    """Lines with time, level and source; of the libraries only what matters."""
    logging.basicConfig(
        level=level.upper(),
        format="%(asctime)s %(levelname)-7s %(name)s: %(message)s",
        datefmt="%Y-%m-%dT%H:%M:%S%z",
        force=True,
    )
    for noisy in ("arq", "sqlalchemy", "uvicorn", "alembic", "httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
