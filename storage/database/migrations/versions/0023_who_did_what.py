"""Who did what to what, before and after."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "trail",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("stood_in_for", KEY, nullable=True),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", KEY, nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_trail_contact_id"),
        sa.ForeignKeyConstraint(["stood_in_for"], ["contacts.id"], name="fk_trail_stood_in_for"),
        sa.PrimaryKeyConstraint("id", name="pk_trail"),
    )
    op.create_index("ix_trail_at", "trail", ["at"])
    op.create_index("ix_trail_subject_subject_id", "trail", ["subject", "subject_id"])


def downgrade() -> None:
    op.drop_table("trail")
