import pytest


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""
