"""The approval bureau's rules."""
