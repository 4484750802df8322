"""The words of every appeal, to find others about the same thing.

Those of stored appeals are cut here and not when first asked for: so no reader ever meets an
appeal whose words are still missing. A million takes minutes, in which no case can be opened.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from yousu.likeness.words import words_of

revision = "0004"
down_revision = "0002"

BATCH = 2_000
APPEALS = sa.table(
    "appeals",
    sa.column("case_id", sa.Uuid()),
    sa.column("title", sa.Text()),
    sa.column("body", sa.Text()),
    sa.column("place", sa.Text()),
    sa.column("words", postgresql.ARRAY(sa.Text())),
)
NEXT = sa.select(APPEALS).order_by(APPEALS.c.case_id).limit(BATCH)
FILL = (
    sa.update(APPEALS)
    .where(APPEALS.c.case_id == sa.bindparam("case"))
    .values(words=sa.bindparam("found"))
)


def upgrade() -> None:
    op.add_column(
        "appeals",
        sa.Column("words", postgresql.ARRAY(sa.Text()), nullable=False, server_default="{}"),
    )
    op.alter_column("appeals", "words", server_default=None)
    _cut_stored_appeals()
    # Without a list of pending entries, which every search would read and some opening clear.
    op.create_index(
        "appeals_by_word",
        "appeals",
        ["words"],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")


def _cut_stored_appeals() -> None:
    """Batch by batch, so that memory stays small however many there are."""
    connection, batch = op.get_bind(), NEXT
    while rows := connection.execute(batch).all():
        found = [
            {"case": r.case_id, "found": list(words_of(r.title, r.body, r.place))} for r in rows
        ]
        connection.execute(FILL, found)
        batch = NEXT.where(APPEALS.c.case_id > rows[-1].case_id)
