"""What stands out in the figures: trends, hot places, what comes back, who comes back, who is slow.

Nothing of it is stored: it is found when it is asked for."""
