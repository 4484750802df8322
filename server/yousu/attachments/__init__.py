"""Files that belong to cases: where they lie, which are taken, what is shown of them."""

from yousu.attachments.attachments import Attachments

__all__ = ["Attachments"]
