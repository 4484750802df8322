"""How it stands with a running city: what works, what is measured, and what went on."""
