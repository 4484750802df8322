"""The sums behind the measures: deltas written with the events, and what they come to."""
