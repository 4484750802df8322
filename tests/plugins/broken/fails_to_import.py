"""A plugin whose module can't be imported."""

raise RuntimeError("its author forgot something")
