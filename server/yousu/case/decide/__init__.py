"""What follows from a command. One file for each link of the chain."""

from yousu.case.decide.decision import decide

__all__ = ["decide"]
