"""Where the values of a report came from: the channel, the update and the sentences they were read from."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "read_from",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("submission_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_read_from_submission_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_read_from_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_read_from"),
    )
    op.create_index("ix_read_from_submission_id", "read_from", ["submission_id"])
    op.create_index("ix_read_from_contact_id", "read_from", ["contact_id"])
    for table in ("submissions", "corrections"):
        op.add_column(table, sa.Column("through", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("inbox_id", KEY, nullable=True))
    for table in ("corrections", "read_backs"):
        op.add_column(table, sa.Column("sentences", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    for table in ("corrections", "read_backs"):
        op.drop_column(table, "sentences")
    for table in ("corrections", "submissions"):
        op.drop_column(table, "inbox_id")
        op.drop_column(table, "through")
    op.drop_table("read_from")
