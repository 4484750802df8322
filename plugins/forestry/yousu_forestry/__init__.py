"""The forestry bureau's rules."""
