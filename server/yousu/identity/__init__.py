"""Who sends a request: tokens of people, of this city's own key or of an OpenID provider."""

from yousu.identity.caller import Caller, IdentityAway, TokenRefused
from yousu.identity.local import TokenKey
from yousu.identity.recognise import Identity

__all__ = ["Caller", "Identity", "IdentityAway", "TokenKey", "TokenRefused"]
