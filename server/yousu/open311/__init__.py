"""Open311 GeoReport v2, a thin adapter on the same door: what other cities' tools speak."""

from yousu.open311.routes import open311_routes

__all__ = ["open311_routes"]
