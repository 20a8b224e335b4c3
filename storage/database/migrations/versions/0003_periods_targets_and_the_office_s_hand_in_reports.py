"""Periods, targets and the office's hand in reports: what a number measures, what was corrected, asked back, attached
and issued."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
EXACT = sa.BigInteger()
WORDS = sa.Text()

COLUMNS: dict[str, tuple[tuple[str, sa.types.TypeEngine[Any]], ...]] = {
    "expectations": (("due_on", sa.Date()), ("due_at", MOMENT), ("reason", WORDS)),
    "forms": (("rhythm", WORDS), ("lock_days", KEY)),
    "indicators": (("target_max", EXACT), ("decimals", KEY), ("numerator", WORDS), ("denominator", WORDS)),
    "occurrences": (("starts_on", sa.Date()), ("cutoff_on", sa.Date()), ("locks_on", sa.Date())),
    "targets": (("year", KEY), ("choice", WORDS), ("per", WORDS)),
}
DEFAULTED: tuple[tuple[str, str, sa.types.TypeEngine[Any], Any], ...] = (
    ("forms", "from_day", KEY, "1"),
    ("indicators", "quantity", WORDS, "period"),
    ("indicators", "required", sa.Boolean(), sa.true()),
    ("occurrences", "revision", KEY, "0"),
    ("submissions", "for_unit", sa.Boolean(), sa.false()),
)
NEW = ("corrections", "inquiries", "attachments", "issued_tables")


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind, nullable=True))
    for table, name, kind, default in DEFAULTED:
        op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("form_id", KEY, nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_occurrences_form_id"), "forms", ["form_id"], ["id"])
    op.execute(
        "UPDATE occurrences SET form_id = (SELECT form_id FROM deadlines WHERE deadlines.id = occurrences.deadline_id)"
    )
    _rebuilt(values())
    _work_of_the_office()


def _rebuilt(columns: tuple[sa.Column[object] | sa.Constraint, ...]) -> None:
    """The values in another shape: what is not in both is left behind."""
    shared = "submission_id, indicator_id, number"
    op.execute(f"CREATE TABLE report_values_kept AS SELECT {shared} FROM report_values WHERE number IS NOT NULL")
    op.drop_table("report_values")
    op.create_table("report_values", *columns, sqlite_with_rowid=any(column.name == "id" for column in columns))
    op.execute(f"INSERT INTO report_values ({shared}) SELECT {shared} FROM report_values_kept")
    op.drop_table("report_values_kept")


def values() -> tuple[sa.Column[object] | sa.Constraint, ...]:
    """In the order in which tables add them up, and with room for a reason instead of a number."""
    return (
        sa.Column("submission_id", KEY, autoincrement=False, nullable=False),
        sa.Column("indicator_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", EXACT, nullable=True),
        sa.Column("reason", WORDS, nullable=True),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_report_values_indicator_id")),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name=op.f("fk_report_values_submission_id")),
        sa.PrimaryKeyConstraint("submission_id", "indicator_id", name=op.f("pk_report_values")),
    )


def old_values() -> tuple[sa.Column[object] | sa.Constraint, ...]:
    return (
        sa.Column("submission_id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=False),
        sa.Column("number", EXACT, nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_report_values_indicator_id")),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name=op.f("fk_report_values_submission_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_values")),
        sa.UniqueConstraint("submission_id", "indicator_id", name=op.f("uq_report_values_submission_id_indicator_id")),
    )


def _work_of_the_office() -> None:
    def by(name: str, table: str, target: str) -> sa.ForeignKeyConstraint:
        return sa.ForeignKeyConstraint([name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}"))

    def own_key(table: str) -> tuple[sa.Column[object], sa.PrimaryKeyConstraint]:
        return sa.Column("id", KEY, sa.Identity(always=False), nullable=False), sa.PrimaryKeyConstraint(
            "id", name=op.f(f"pk_{table}")
        )

    op.create_table(
        "corrections",
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("blanks", sa.JSON(), nullable=False),
        sa.Column("state", WORDS, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("decided_by", KEY, nullable=True),
        sa.Column("reason", WORDS, nullable=True),
        by("expectation_id", "corrections", "expectations"),
        by("contact_id", "corrections", "contacts"),
        by("decided_by", "corrections", "contacts"),
        *own_key("corrections"),
    )
    op.create_table(
        "inquiries",
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=False),
        sa.Column("number", EXACT, nullable=True),
        sa.Column("question", WORDS, nullable=False),
        sa.Column("asked_by", KEY, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answer", WORDS, nullable=True),
        sa.Column("answered_by", KEY, nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        by("expectation_id", "inquiries", "expectations"),
        by("indicator_id", "inquiries", "indicators"),
        by("asked_by", "inquiries", "contacts"),
        by("answered_by", "inquiries", "contacts"),
        *own_key("inquiries"),
    )
    for table in ("corrections", "inquiries"):
        op.create_index(op.f(f"ix_{table}_expectation_id"), table, ["expectation_id"], unique=False)
    op.create_table(
        "attachments",
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("file_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        by("expectation_id", "attachments", "expectations"),
        by("file_id", "attachments", "files"),
        by("contact_id", "attachments", "contacts"),
        *own_key("attachments"),
        sa.UniqueConstraint("expectation_id", "file_id", name=op.f("uq_attachments_expectation_id_file_id")),
    )
    op.create_table(
        "issued_tables",
        sa.Column("occurrence_id", KEY, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        by("occurrence_id", "issued_tables", "occurrences"),
        by("contact_id", "issued_tables", "contacts"),
        *own_key("issued_tables"),
        sa.UniqueConstraint("occurrence_id", "number", name=op.f("uq_issued_tables_occurrence_id_number")),
    )


def downgrade() -> None:
    for table in reversed(NEW):
        op.drop_table(table)
    _rebuilt(old_values())
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_occurrences_form_id"), type_="foreignkey")
        batch_op.drop_column("form_id")
    for table, name, *_ in DEFAULTED:
        op.drop_column(table, name)
    for table, columns in COLUMNS.items():
        for name, _ in columns:
            op.drop_column(table, name)
