"""Invitations to conferences, how many may come, and who does."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _convocations()
    _quotas()
    _attendances()


def _of(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{of}.id"], name=f"fk_{table}_{column}")


def _convocations() -> None:
    op.create_table(
        "convocations",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("event_id", KEY, nullable=False),
        sa.Column("deadline_id", KEY, nullable=True),
        sa.Column("occurrence_id", KEY, nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("dress", sa.Text(), nullable=True),
        sa.Column("papers", sa.Text(), nullable=True),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("released_at", MOMENT, nullable=True),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("sequence", KEY, nullable=False, server_default="0"),
        _of("convocations", "event_id", "events"),
        _of("convocations", "deadline_id", "deadlines"),
        _of("convocations", "occurrence_id", "occurrences"),
        _of("convocations", "contact_id", "contacts"),
        sa.PrimaryKeyConstraint("id", name="pk_convocations"),
        sa.UniqueConstraint("event_id", name="uq_convocations_event_id"),
    )
    for column in ("deadline_id", "occurrence_id"):
        op.create_index(f"ix_convocations_{column}", "convocations", [column])


def _quotas() -> None:
    op.create_table(
        "quotas",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("event_id", KEY, nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("most", KEY, nullable=False),
        sa.Column("together", sa.Boolean(), nullable=False),
        sa.Column("drivers", sa.Boolean(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("set_at", MOMENT, nullable=False),
        sa.Column("set_by", KEY, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        _of("quotas", "event_id", "events"),
        _of("quotas", "set_by", "contacts"),
        sa.PrimaryKeyConstraint("id", name="pk_quotas"),
    )
    op.create_index("ix_quotas_event_id", "quotas", ["event_id"])


def _attendances() -> None:
    op.create_table(
        "attendances",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("coming", sa.Text(), nullable=False),
        sa.Column("heads", KEY, nullable=False),
        sa.Column("drivers", KEY, nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        _of("attendances", "expectation_id", "expectations"),
        _of("attendances", "contact_id", "contacts"),
        sa.PrimaryKeyConstraint("id", name="pk_attendances"),
        sa.UniqueConstraint("expectation_id", "version", name="uq_attendances_expectation_id_version"),
    )


def downgrade() -> None:
    for table in ("attendances", "quotas", "convocations"):
        op.drop_table(table)
