"""Notices that pause and stop, rules in hours and working days, and the chats that are not free yet found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("notices", sa.Column("flow", sa.Text(), nullable=False, server_default="going"))
    op.add_column("alarms", sa.Column("counted", sa.Text(), nullable=False, server_default="d"))
    op.add_column("alarms", sa.Column("hours", KEY, nullable=False, server_default="0"))
    op.add_column("alarms", sa.Column("within", KEY, nullable=False, server_default="3600"))
    op.create_index("ix_pace_channel_free_at", "pace", ["channel", "free_at"])


def downgrade() -> None:
    op.drop_index("ix_pace_channel_free_at", "pace")
    for table, column in (("alarms", "within"), ("alarms", "hours"), ("alarms", "counted"), ("notices", "flow")):
        op.drop_column(table, column)
