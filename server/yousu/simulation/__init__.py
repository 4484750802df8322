"""A made-up quarter, played in memory: the pure heart and the calendar, checked at every step."""
