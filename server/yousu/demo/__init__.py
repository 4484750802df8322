"""A made-up city of spring 2024: its staff, its appeals, and how people act on them."""
