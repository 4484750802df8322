"""Who sends a request: tokens of people, of this city's own key or of an OpenID provider."""

from yousu.identity.caller import Caller, Citizen, IdentityAway, TokenRefused
from yousu.identity.local import TokenKey
from yousu.identity.recognise import Identity

__all__ = ["Caller", "Citizen", "Identity", "IdentityAway", "TokenKey", "TokenRefused"]
