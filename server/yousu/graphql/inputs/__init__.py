"""What each act is asked with: one input an act, a file for each link of the chain."""
