"""The log's readers: in order, gap-free, each with its own cursor."""
