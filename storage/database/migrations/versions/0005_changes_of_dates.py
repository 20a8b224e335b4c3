"""Changes of dates: what was moved, from when to when, who was told, and what an undo puts back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TABLES = ("changes", "shifts")


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("last_message", KEY, nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.Column("undone_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_changes_contact_id"),
    )
    op.create_table(
        "shifts",
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.Column("change_id", KEY, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("expectation_id", KEY, nullable=True),
        sa.Column("old", sa.JSON(), nullable=False),
        sa.Column("new", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shifts"),
        sa.ForeignKeyConstraint(["change_id"], ["changes.id"], name="fk_shifts_change_id"),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name="fk_shifts_expectation_id"),
    )
    op.create_index("ix_shifts_change_id", "shifts", ["change_id"])
    op.create_index("ix_shifts_subject_subject_id", "shifts", ["subject", "subject_id"])
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("change_id", KEY, nullable=True))
        outbox.create_foreign_key("fk_outbox_change_id", "changes", ["change_id"], ["id"])
        outbox.create_index("ix_outbox_change_id", ["change_id"])


def downgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_index("ix_outbox_change_id")
        outbox.drop_constraint("fk_outbox_change_id", type_="foreignkey")
        outbox.drop_column("change_id")
    for table in reversed(TABLES):
        op.drop_table(table)
