"""The words of every appeal, to find others about the same thing.

Those of stored appeals are cut here and not when first asked for: so no reader ever meets an
appeal whose words are still missing. A million takes minutes, in which no case can be opened.
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from yousu.likeness.words import words_of

revision = "0004"
down_revision = "0003"

BATCH = 2_000
# A word of another month is another key, so that a search costs the same however many years are
# stored. Declared immutable, as an index asks: to_char() is not, but these digits never change.
WORDS_BY_MONTH = """
create function words_by_month(words text[], received_at timestamptz) returns text[]
language sql immutable strict parallel safe as $$
    select array_agg(to_char(received_at at time zone 'UTC', 'YYYYMM') || word)
    from unnest(words) as word
$$
"""
NEXT = sa.text("""
    select a.case_id, a.title, a.body, a.place, c.received_at
    from appeals a join cases c on c.id = a.case_id
    where a.case_id > :after order by a.case_id limit :batch
""")
FILL = sa.text(
    "update appeals set words = :words, received_at = :received_at where case_id = :case_id"
).bindparams(sa.bindparam("words", type_=postgresql.ARRAY(sa.Text())))


def upgrade() -> None:
    op.add_column("appeals", sa.Column("received_at", sa.DateTime(timezone=True)))
    op.add_column("appeals", sa.Column("words", postgresql.ARRAY(sa.Text())))
    _cut_stored_appeals()
    op.alter_column("appeals", "received_at", nullable=False)
    op.alter_column("appeals", "words", nullable=False)
    op.execute(WORDS_BY_MONTH)
    # Without a list of pending entries, which every search would read and some opening clear.
    op.create_index(
        "appeals_by_word",
        "appeals",
        [sa.text("words_by_month(words, received_at)")],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")


def _cut_stored_appeals() -> None:
    """Batch by batch, so that memory stays small however many there are."""
    connection, last = op.get_bind(), UUID(int=0)
    while rows := connection.execute(NEXT, {"after": last, "batch": BATCH}).all():
        connection.execute(FILL, [_filled(row) for row in rows])
        last = rows[-1].case_id


def _filled(row: sa.Row[Any]) -> dict[str, object]:
    words = sorted(words_of(row.title, row.body, row.place))
    return {"case_id": row.case_id, "received_at": row.received_at, "words": words}
