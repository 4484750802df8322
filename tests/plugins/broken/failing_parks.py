"""A parks plugin whose ladder raises at the ponds."""

from tests.plugins.broken.bureaus import raises, with_rule

plugin = with_rule("ladder", raises)
