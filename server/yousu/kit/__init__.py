"""The kit with which a bureau writes, checks and tries its plugin."""
