"""Forms that are collected by their own rhythm: duties without a plan, and how long after its period a form is due."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("deadlines") as deadlines:
        deadlines.alter_column("plan_id", existing_type=KEY, nullable=True)
        deadlines.add_column(sa.Column("since", sa.Date(), nullable=True))
    with op.batch_alter_table("forms") as forms:
        forms.add_column(sa.Column("due_days", KEY, server_default="0", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("forms") as forms:
        forms.drop_column("due_days")
    # What is collected without a plan has no place in the older tables, and rows must not be lost: they would have to
    # be stopped first.
    with op.batch_alter_table("deadlines") as deadlines:
        deadlines.drop_column("since")
        deadlines.alter_column("plan_id", existing_type=KEY, nullable=False)
