"""Why a command was refused: a stable code, and one sentence in each language."""

from yousu.case.problem.code import ProblemCode
from yousu.case.problem.messages import MESSAGES
from yousu.case.problem.refused import Refused

__all__ = ["MESSAGES", "ProblemCode", "Refused"]
