"""How an event changes a case. Pure and total: a case is the fold of its events."""

from yousu.case.apply.fold import apply, fold

__all__ = ["apply", "fold"]
