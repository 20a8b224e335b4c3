"""Targets that the office sets by hand and takes back, and who entered the merger or split of a unit."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
PEOPLE = ("set_by", "ended_by")


def upgrade() -> None:
    with op.batch_alter_table("targets") as targets:
        targets.alter_column("plan_id", existing_type=KEY, nullable=True)
        for name in ("set_at", "ended_at"):
            targets.add_column(sa.Column(name, MOMENT, nullable=True))
        for name in PEOPLE:
            targets.add_column(sa.Column(name, KEY, nullable=True))
            targets.create_foreign_key(f"fk_targets_{name}", "contacts", [name], ["id"])
    with op.batch_alter_table("unit_successions") as successions:
        successions.add_column(sa.Column("at", MOMENT, nullable=True))
        successions.add_column(sa.Column("contact_id", KEY, nullable=True))
        successions.create_foreign_key("fk_unit_successions_contact_id", "contacts", ["contact_id"], ["id"])


def downgrade() -> None:
    """What was set by hand has no plan, and goes with the columns that say whose it was."""
    with op.batch_alter_table("unit_successions") as successions:
        successions.drop_constraint("fk_unit_successions_contact_id", type_="foreignkey")
        successions.drop_column("contact_id")
        successions.drop_column("at")
    op.execute(sa.text("DELETE FROM targets WHERE plan_id IS NULL OR ended_at IS NOT NULL"))
    with op.batch_alter_table("targets") as targets:
        for name in PEOPLE:
            targets.drop_constraint(f"fk_targets_{name}", type_="foreignkey")
        for name in ("ended_by", "ended_at", "set_by", "set_at"):
            targets.drop_column(name)
        targets.alter_column("plan_id", existing_type=KEY, nullable=False)
