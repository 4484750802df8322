"""Intake: appeals that another system kept come in from its CSV and XLSX files."""
