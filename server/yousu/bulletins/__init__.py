"""Bulletins (通报): what a bureau or the city publishes of a period, and what stands for ever."""
