"""The education bureau's rules."""
