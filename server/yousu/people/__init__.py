"""Made-up people: who they are, what they appeal about, and how they act on a case. Pure."""
