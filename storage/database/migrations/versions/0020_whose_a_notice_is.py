"""Whose a notice is, the file that goes with it, and whether it leaves at any hour."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GIVEN = sa.text("file_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("notices") as notices:
        notices.add_column(sa.Column("office", sa.Text(), nullable=False, server_default=""))
        notices.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
        notices.add_column(sa.Column("file_id", KEY, nullable=True))
        notices.create_foreign_key("fk_notices_file_id", "files", ["file_id"], ["id"])
    op.create_index("ix_notices_file_id", "notices", ["file_id"], postgresql_where=GIVEN, sqlite_where=GIVEN)


def downgrade() -> None:
    op.drop_index("ix_notices_file_id", "notices")
    with op.batch_alter_table("notices") as notices:
        notices.drop_constraint("fk_notices_file_id", type_="foreignkey")
        for column in ("file_id", "urgent", "office"):
            notices.drop_column(column)
