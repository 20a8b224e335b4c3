"""Units that are called otherwise, come under another one or are dissolved; and the decision of a merger."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "unit_changes",
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.Column("unit_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_unit_changes"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_unit_changes_unit_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_unit_changes_contact_id"),
    )
    op.create_index("ix_unit_changes_unit_id", "unit_changes", ["unit_id"])
    with op.batch_alter_table("unit_successions") as successions:
        successions.add_column(sa.Column("decision", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("unit_successions") as successions:
        successions.drop_column("decision")
    op.drop_table("unit_changes")
