"""Sentences that were handed to the office; figures that were read back and not confirmed yet."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _questions()
    _read_backs()


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("expectation_id", KEY, nullable=True),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("unit_id", KEY, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("inbox_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name="fk_questions_expectation_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_questions_contact_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_questions_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint("inbox_id", name="uq_questions_inbox_id"),
    )
    op.create_index("ix_questions_contact_id", "questions", ["contact_id"])
    _partial("ix_questions_open", "questions", "asked_at", "state = 'open'")
    for column in ("expectation_id", "unit_id"):
        _partial(f"ix_questions_{column}", "questions", column, f"{column} IS NOT NULL")


def _read_backs() -> None:
    op.create_table(
        "read_backs",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("blanks", sa.JSON(), nullable=False),
        sa.Column("base", KEY, nullable=True),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("chases", KEY, nullable=False, server_default="0"),
        sa.Column("chase_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name="fk_read_backs_expectation_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_read_backs_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_read_backs"),
        sa.UniqueConstraint("expectation_id", "contact_id", name="uq_read_backs_expectation_id_contact_id"),
    )
    op.create_index("ix_read_backs_contact_id", "read_backs", ["contact_id"])
    _partial("ix_read_backs_waiting", "read_backs", "chase_at", "chase_at IS NOT NULL")


def _partial(name: str, table: str, column: str, condition: str) -> None:
    op.create_index(name, table, [column], sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))


def downgrade() -> None:
    for table in ("read_backs", "questions"):
        op.drop_table(table)
