"""A case as it stands, a file for each thing in it."""
