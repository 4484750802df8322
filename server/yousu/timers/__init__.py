"""Time: due timers are fired, what leaves the database is sent."""
