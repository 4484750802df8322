"""What can be followed as it happens: a file for each thing that is followed."""

import strawberry

from yousu.graphql.subscriptions.bulletins import BulletinFeed
from yousu.graphql.subscriptions.case_updates import CaseFeed
from yousu.graphql.subscriptions.warnings import WarningFeed


@strawberry.type(description="What can be followed as it happens.")
class Subscription(CaseFeed, WarningFeed, BulletinFeed):
    pass
