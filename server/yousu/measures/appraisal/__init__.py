"""Appraisal (考核): the scores of units and people, each opened down to its parts."""
