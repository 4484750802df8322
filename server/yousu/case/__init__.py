"""The pure heart: what a case is, what may happen to it, and what follows. No I/O, no clock."""
