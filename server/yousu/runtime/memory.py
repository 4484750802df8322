"""How a long-lived process treats its memory."""

import gc

# New objects before the collector looks for cycles: a batch of 500 cases makes a few of these.
OBJECTS_BETWEEN_LOOKS = 100_000


def keep_what_is_loaded() -> None:
    """Takes what is loaded by now out of the garbage collector's sight: it stays for ever. And has
    the collector look at what came later less often.

    Else the collector walks over all modules again and again while batches come and go: a third
    of a worker's time when it drains a backlog.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS)
