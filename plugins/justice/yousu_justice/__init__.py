"""The justice bureau's rules."""
