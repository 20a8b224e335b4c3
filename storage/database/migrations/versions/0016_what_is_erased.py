"""What is erased: whose name is gone, and salted hashes of what may not come back."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
HAS_FILE = sa.text("file_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("contacts", sa.Column("erased_at", MOMENT, nullable=True))
    for table in ("inbox", "outbox"):
        op.create_index(f"ix_{table}_file_id", table, ["file_id"], sqlite_where=HAS_FILE, postgresql_where=HAS_FILE)
    op.create_table(
        "erasures",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("sweep", sa.JSON(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sa.UniqueConstraint("digest", name=op.f("uq_erasures_digest")),
    )


def downgrade() -> None:
    op.drop_table("erasures")
    for table in ("inbox", "outbox"):
        op.drop_index(f"ix_{table}_file_id", table_name=table)
    op.drop_column("contacts", "erased_at")
