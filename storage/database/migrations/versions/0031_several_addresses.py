"""Over which network a person is written to first, codes they ask for themselves, and where a message failed before it
went to another chat of theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("contacts", sa.Column("prefers", sa.Text(), nullable=True))
    op.add_column("invitations", sa.Column("own", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "fallbacks",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("outbox_id", KEY, nullable=False),
        sa.Column("address_id", KEY, nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_fallbacks_outbox_id"),
        sa.PrimaryKeyConstraint("id", name="pk_fallbacks"),
    )
    op.create_index("ix_fallbacks_outbox_id", "fallbacks", ["outbox_id"])


def downgrade() -> None:
    op.drop_table("fallbacks")
    op.drop_column("invitations", "own")
    op.drop_column("contacts", "prefers")
