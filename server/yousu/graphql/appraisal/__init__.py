"""Appraisal (考核): schemes, scores opened down to their parts, and settled editions."""
