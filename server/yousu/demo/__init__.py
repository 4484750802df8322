"""A made-up city of spring 2024."""
