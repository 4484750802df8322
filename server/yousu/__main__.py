"""`python -m yousu` is the `yousu` command."""

from yousu.runtime.commands import main

main()
