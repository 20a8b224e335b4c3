"""Which dates a message tells besides that of its alarm."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "told_dates",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("outbox_id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("expectation_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_told_dates_outbox_id"),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name="fk_told_dates_expectation_id"),
        sa.PrimaryKeyConstraint("id", name="pk_told_dates"),
        sa.UniqueConstraint("outbox_id", "place", name="uq_told_dates_outbox_id_place"),
    )
    op.create_index("ix_told_dates_subject_subject_id", "told_dates", ["subject", "subject_id"])


def downgrade() -> None:
    op.drop_table("told_dates")
