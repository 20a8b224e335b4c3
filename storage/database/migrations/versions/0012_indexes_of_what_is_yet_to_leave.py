"""Indexes of what is yet to be answered, to fire or to leave, or names something; busy tables of PostgreSQL are counted
more often."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

NAMED = ("alarm_id", "expectation_id", "notice_id", "change_id")
BUSY = {
    "autovacuum_analyze_scale_factor": 0.02,
    "autovacuum_vacuum_scale_factor": 0.05,
    "autovacuum_vacuum_insert_scale_factor": 0.05,
}
TABLES = ("outbox", "inbox", "alarms", "conversations", "pace")
OLD = {
    "ix_alarms_state_at": ("alarms", ["state", "at"]),
    "ix_inbox_state_id": ("inbox", ["state", "id"]),
    "ix_outbox_channel_state_priority_not_before": ("outbox", ["channel", "state", "priority", "not_before"]),
    "ix_outbox_channel_chat_state": ("outbox", ["channel", "chat", "state"]),
    **{f"ix_outbox_{column}": ("outbox", [column]) for column in NAMED},
}
SHOWN = ("ix_outbox_channel_chat_state_sent_at", "outbox", ["channel", "chat", "state", "sent_at"])
NEW = {
    "ix_alarms_waiting": ("alarms", ["at"], "state = 'waiting'"),
    "ix_expectations_own_day": ("expectations", ["occurrence_id"], "due_on IS NOT NULL"),
    "ix_inbox_waiting": ("inbox", ["id"], "state = 'waiting'"),
    "ix_outbox_queued": ("outbox", ["channel", "priority", "not_before"], "state = 'queued'"),
    "ix_outbox_sending": ("outbox", ["channel", "lease_until"], "state = 'sending'"),
    **{f"ix_outbox_{column}": ("outbox", [column], f"{column} IS NOT NULL") for column in NAMED},
}


def upgrade() -> None:
    for name, (table, _) in OLD.items():
        op.drop_index(name, table)
    for name, (table, columns, condition) in NEW.items():
        op.create_index(name, table, columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))
    op.create_index(*SHOWN)
    for table in _busy():
        op.execute(f"ALTER TABLE {table} SET ({', '.join(f'{name} = {value}' for name, value in BUSY.items())})")


def downgrade() -> None:
    for table in _busy():
        op.execute(f"ALTER TABLE {table} RESET ({', '.join(BUSY)})")
    for name, table in ((SHOWN[0], SHOWN[1]), *((name, table) for name, (table, *_) in NEW.items())):
        op.drop_index(name, table)
    for name, (table, columns) in OLD.items():
        op.create_index(name, table, columns)


def _busy() -> tuple[str, ...]:
    return TABLES if op.get_bind().dialect.name == "postgresql" else ()
