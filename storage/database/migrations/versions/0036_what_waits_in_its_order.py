"""What waits to leave stands in its index in the order in which it is taken, also where it all waits since one
moment."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"

NAME, QUEUED = "ix_outbox_queued", sa.text("state = 'queued'")
COLUMNS = ["channel", "priority", "not_before"]


def upgrade() -> None:
    _made_of([*COLUMNS, "id"])


def downgrade() -> None:
    _made_of(COLUMNS)


def _made_of(columns: list[str]) -> None:
    op.drop_index(NAME, "outbox")
    op.create_index(NAME, "outbox", columns, sqlite_where=QUEUED, postgresql_where=QUEUED)
