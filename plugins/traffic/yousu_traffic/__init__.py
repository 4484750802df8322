"""The traffic police's rules."""
