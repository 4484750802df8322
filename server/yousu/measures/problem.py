"""What can't be measured, said to who asked."""


class MeasureProblem(Exception):
    """A question or a definition that makes no sense; the code is for programs."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code
