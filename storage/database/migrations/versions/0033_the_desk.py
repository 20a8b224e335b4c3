"""Ways in to the desk, and the browsers in which it is open."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _moment(name: str, *, empty: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=empty)


def upgrade() -> None:
    op.create_table(
        "desk_links",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        _moment("made_at"),
        _moment("used_at", empty=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_desk_links_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_desk_links"),
    )
    op.create_index("ix_desk_links_contact_id", "desk_links", ["contact_id"])
    op.create_table(
        "desk_sessions",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        _moment("began_at"),
        _moment("seen_at"),
        _moment("ended_at", empty=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_desk_sessions_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_desk_sessions"),
        sa.UniqueConstraint("key", name="uq_desk_sessions_key"),
    )
    op.create_index("ix_desk_sessions_contact_id", "desk_sessions", ["contact_id"])


def downgrade() -> None:
    op.drop_table("desk_sessions")
    op.drop_table("desk_links")
