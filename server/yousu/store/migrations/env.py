"""Where Alembic meets the tables; called through `yousu.store.migrate`."""

from alembic import context
from sqlmodel import SQLModel

from yousu.store import tables  # noqa: F401 - fills the metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata
)
with context.begin_transaction():
    context.run_migrations()
