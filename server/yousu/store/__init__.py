"""Tables, migrations and repositories: all SQL lives here."""
