"""Whether two appeals are about the same thing: words, how rare they are, and a score."""
