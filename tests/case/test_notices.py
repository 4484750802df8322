"""Who must be told of what has happened."""
