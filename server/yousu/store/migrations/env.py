"""Where Alembic meets the tables; called through `yousu.store.migrate`."""

from alembic import context

from yousu.store.tables import SQLModel

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata
)
with context.begin_transaction():
    context.run_migrations()
