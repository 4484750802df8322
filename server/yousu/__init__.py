"""yousu: a city that answers every appeal of its people in time."""
