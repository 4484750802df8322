"""Personal data is sealed before it is stored: under which keys, and where those are kept."""

from yousu.sealing.key_file import KeyFile
from yousu.sealing.keyring import CannotOpen, Keyring, Sealed

__all__ = ["CannotOpen", "KeyFile", "Keyring", "Sealed"]
