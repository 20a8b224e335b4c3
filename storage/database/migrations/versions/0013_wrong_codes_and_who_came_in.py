"""Wrong invitation codes and how long a chat waits after them; who came in, and about whom the office is asked.

Codes of the first release stay as they are: those of units open until they expire, those of the office open no longer
(storage/office/invitations.py).
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "code_tries",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("wrong", KEY, nullable=False),
        sa.Column("waits", KEY, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", name="pk_code_tries"),
    )
    op.create_table(
        "wrong_codes",
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wrong_codes"),
    )
    op.create_index("ix_wrong_codes_at", "wrong_codes", ["at"])
    _arrivals()


def _arrivals() -> None:
    op.create_table(
        "arrivals",
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("called", sa.Text(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("consent_version", sa.Text(), nullable=True),
        sa.Column("consent_before", sa.Text(), nullable=True),
        sa.Column("owner_before", KEY, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("settled_by", KEY, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_arrivals"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_arrivals_contact_id"),
        sa.ForeignKeyConstraint(["owner_before"], ["contacts.id"], name="fk_arrivals_owner_before"),
        sa.ForeignKeyConstraint(["settled_by"], ["contacts.id"], name="fk_arrivals_settled_by"),
    )
    for columns in (["contact_id"], ["channel", "chat"], ["state"]):
        op.create_index(f"ix_arrivals_{'_'.join(columns)}", "arrivals", columns)


def downgrade() -> None:
    for table in ("arrivals", "wrong_codes", "code_tries"):
        op.drop_table(table)
