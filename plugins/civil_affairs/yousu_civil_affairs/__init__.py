"""The civil affairs bureau's rules."""
