"""Pictures: what they tell of how they were taken, and the same without it."""

from yousu.attachments.pictures.examined import Examined, examine

__all__ = ["Examined", "examine"]
