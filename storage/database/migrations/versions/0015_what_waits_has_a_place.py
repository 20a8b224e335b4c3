"""What waits in the inbox has a bot, a chat and a place; chats that write more at once than is taken."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
WORDS = sa.Text()
OLD_KEY, NEW_KEY = "uq_inbox_channel_key", "uq_inbox_channel_key_line"
BY_CHAT = "ix_inbox_channel_chat_rank_round"
WAITING = "state = 'waiting'"
SOME = {
    "ix_inbox_waiting": (["channel", "rank", "round", "place", "id"], WAITING),
    "ix_inbox_waiting_chats": (["channel", "chat"], WAITING),
    "ix_inbox_taken": (["channel", "rank", "round"], "state = 'done'"),
    "ix_inbox_gaps": (["channel", "received_at"], "follows IS NOT NULL"),
}


def upgrade() -> None:
    with op.batch_alter_table("inbox") as inbox:
        for name in ("line", "chat"):
            inbox.add_column(sa.Column(name, WORDS, nullable=False, server_default=""))
        for name in ("rank", "round", "place"):
            inbox.add_column(sa.Column(name, KEY, nullable=False, server_default="0"))
        for name, kind in (("follows", WORDS), ("sent_at", MOMENT)):
            inbox.add_column(sa.Column(name, kind, nullable=True))
        inbox.drop_constraint(inbox.f(OLD_KEY), type_="unique")
        inbox.create_unique_constraint(inbox.f(NEW_KEY), ["channel", "key", "line"])
    op.drop_index("ix_inbox_waiting", "inbox")
    op.create_index(op.f(BY_CHAT), "inbox", ["channel", "chat", "rank", "round"])
    for name, (columns, condition) in SOME.items():
        _index(name, columns, condition)
    _bursts()


def _index(name: str, columns: list[str], condition: str) -> None:
    op.create_index(name, "inbox", columns, sqlite_where=sa.text(condition), postgresql_where=sa.text(condition))


def _bursts() -> None:
    op.create_table(
        "bursts",
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("chat", WORDS, nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
        sa.Column("missed", KEY, nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bursts")),
        sa.UniqueConstraint("channel", "chat", name=op.f("uq_bursts_channel_chat")),
    )


def downgrade() -> None:
    """Of two bots' updates with the same number the older stays."""
    op.drop_table("bursts")
    same = "SELECT min(id) FROM inbox GROUP BY channel, key"
    op.execute(f"DELETE FROM inbox WHERE id NOT IN ({same})")
    for name in (BY_CHAT, *SOME):
        op.drop_index(name, table_name="inbox")
    with op.batch_alter_table("inbox") as inbox:
        inbox.drop_constraint(inbox.f(NEW_KEY), type_="unique")
        inbox.create_unique_constraint(inbox.f(OLD_KEY), ["channel", "key"])
        for name in ("line", "chat", "rank", "round", "place", "follows", "sent_at"):
            inbox.drop_column(name)
    _index("ix_inbox_waiting", ["id"], WAITING)
