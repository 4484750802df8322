"""Ways by which notices leave: what a delivery is, those that come with yousu, and the loader."""

from yousu.case.notices import Notice
from yousu.case.vocabulary import Consequence, Medium
from yousu.notices.delivery import Delivery, DeliveryFailed, DeliverySettings
from yousu.notices.load import Deliveries, open_deliveries
from yousu.notices.message import message_id, message_of
from yousu.store.outbox import StoredNotice

__all__ = [
    "Consequence",
    "Deliveries",
    "Delivery",
    "DeliveryFailed",
    "DeliverySettings",
    "Medium",
    "Notice",
    "StoredNotice",
    "message_id",
    "message_of",
    "open_deliveries",
]
