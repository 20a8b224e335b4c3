"""Messages that show how far a notice has come and are edited in place; what a message says was received."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "notice_boards",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("notice_id", KEY, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("edited_at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_notice_boards_notice_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notice_boards"),
        sa.UniqueConstraint("key", name="uq_notice_boards_key"),
    )
    op.create_index("ix_notice_boards_notice_id", "notice_boards", ["notice_id"])
    op.create_index("ix_notice_boards_channel", "notice_boards", ["channel"])
    op.add_column("outbox", sa.Column("react_to", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("react_to")
    op.drop_table("notice_boards")
