"""The file in which an issue of a table was given out."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("issued_tables") as issues:
        issues.add_column(sa.Column("file_id", KEY, nullable=True))
        issues.create_foreign_key("fk_issued_tables_file_id", "files", ["file_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("issued_tables") as issues:
        issues.drop_constraint("fk_issued_tables_file_id", type_="foreignkey")
        issues.drop_column("file_id")
