"""What one caller may ask of the API at most."""
