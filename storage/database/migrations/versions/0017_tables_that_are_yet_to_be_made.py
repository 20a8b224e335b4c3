"""Tables that were asked for and are yet to be made."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "drawings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("inbox_id", KEY, nullable=False),
        sa.Column("wanted", sa.JSON(), nullable=False),
        sa.Column("size", KEY, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_drawings_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_drawings"),
        sa.UniqueConstraint("key", name="uq_drawings_key"),
    )
    op.create_index("ix_drawings_contact_id", "drawings", ["contact_id"])


def downgrade() -> None:
    op.drop_table("drawings")
