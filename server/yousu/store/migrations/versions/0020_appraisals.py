"""Appraisal schemes and settled scores. The register knows by which application an entry was
annulled, and which orders are left out of the appraisal; from the log and the cases as they stand.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0020"
down_revision = "0018"


def upgrade() -> None:
    op.execute("alter table register add column settled_by uuid")
    op.execute(
        "update register set settled_by = (fact->>'application')::uuid from events"
        " where type = 'EntryAnnulled' and register.id = (fact->>'entry')::uuid"
    )
    op.execute(_EXCLUSIONS)
    op.create_table(
        "appraisal_schemes",
        sa.Column("version", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("bureau", sa.String(), nullable=True),
        sa.Column("body", JSONB(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("version"),
    )
    op.create_index("appraisal_schemes_of_bureau", "appraisal_schemes", ["bureau", "version"])
    op.create_table(
        "appraisal_editions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("bureau", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", JSONB(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("bureau", "subject", "first", "last", "number"),
    )


# Granted at every level, and perhaps revoked since.
_EXCLUSIONS = (
    "insert into register (id, case_id, kind, bureau, unit, person, points, ground, rule, post, at,"
    " settled_at) select (asked->>'id')::uuid, cases.id, 'exclusion', assigned->>'bureau',"
    " assigned->>'unit', assigned->>'handler', 0, asked->'wish'->>'ground', 'exclusion',"
    " asked->'rulings'->-1->>'post', (asked->'rulings'->-1->>'at')::timestamptz,"
    " (asked->>'revoked_at')::timestamptz"
    " from (select id, body::jsonb body from cases where body like '%applications%') cases,"
    " jsonb_array_elements(body->'applications') asked,"
    " jsonb_array_elements(body->'assignments') assigned"
    " where asked->>'assignment' = assigned->>'id' and asked->'wish' ? 'ground'"
    " and not asked ? 'withdrawn_at' and not asked @? '$.rulings[*] ? (@.granted == false)'"
    " and jsonb_array_length(coalesce(asked->'rulings', '[]'))"
    " = jsonb_array_length(asked->'levels')"
)


def downgrade() -> None:
    raise NotImplementedError("the log is never taken away; restore a backup instead")
