"""How the notice begins that another takes the place of."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    with op.batch_alter_table("notices") as notices:
        notices.add_column(sa.Column("instead", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("notices") as notices:
        notices.drop_column("instead")
