"""The housing bureau's rules."""
