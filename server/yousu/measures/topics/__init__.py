"""How topics of proactive handling are found and weighed, and whether what was done has helped."""
