"""Where Alembic meets the tables; called through `yousu.store.migrate`."""

from alembic import context

from yousu.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
