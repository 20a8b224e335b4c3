"""The notice that another one takes the place of."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("notices") as notices:
        notices.add_column(sa.Column("corrects", KEY, nullable=True))
        notices.create_foreign_key("fk_notices_corrects", "notices", ["corrects"], ["id"])
        notices.create_index("ix_notices_corrects", ["corrects"])


def downgrade() -> None:
    with op.batch_alter_table("notices") as notices:
        notices.drop_index("ix_notices_corrects")
        notices.drop_constraint("fk_notices_corrects", type_="foreignkey")
        notices.drop_column("corrects")
