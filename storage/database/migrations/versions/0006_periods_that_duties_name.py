"""Periods that duties name themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("deadlines") as deadlines:
        deadlines.add_column(sa.Column("covers", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("deadlines") as deadlines:
        deadlines.drop_column("covers")
