"""Rates of a bureau or the city over a period."""
