"""The construction bureau's rules."""
