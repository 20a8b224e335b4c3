"""PostgreSQL compares our texts byte by byte, as SQLite does, and not by the rules of a language that the server's
machine has (docs/decisions/0040-byte-by-byte.md)."""

from alembic import op
from sqlalchemy import text

revision = "0038"
down_revision = "0037"

TEXTS = text("""
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)
      AND c.relname <> 'alembic_version' AND c.relname NOT LIKE 'procrastinate%'
    ORDER BY c.relname, a.attnum
""")


def upgrade() -> None:
    _compare_by("C")


def downgrade() -> None:
    _compare_by("default")


def _compare_by(collation: str) -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    columns: dict[str, list[str]] = {}
    for table, column, type_ in op.get_bind().execute(TEXTS):
        columns.setdefault(table, []).append(f'ALTER COLUMN "{column}" TYPE {type_} COLLATE "{collation}"')
    # In one statement for each table, whose indexes are made anew once.
    for table, changes in columns.items():
        op.execute(f'ALTER TABLE "{table}" {", ".join(changes)}')
