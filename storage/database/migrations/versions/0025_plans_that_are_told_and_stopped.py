"""Which plan a message tells of, and which change stopped a plan."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("plans") as plans:
        plans.add_column(sa.Column("stopped_by", KEY, nullable=True))
        plans.create_foreign_key("fk_plans_stopped_by", "changes", ["stopped_by"], ["id"])
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("plan_id", KEY, nullable=True))
        outbox.create_foreign_key("fk_outbox_plan_id", "plans", ["plan_id"], ["id"])
    given = sa.text("plan_id IS NOT NULL")
    op.create_index("ix_outbox_plan_id", "outbox", ["plan_id"], sqlite_where=given, postgresql_where=given)


def downgrade() -> None:
    op.drop_index("ix_outbox_plan_id", "outbox")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_constraint("fk_outbox_plan_id", type_="foreignkey")
        outbox.drop_column("plan_id")
    with op.batch_alter_table("plans") as plans:
        plans.drop_constraint("fk_plans_stopped_by", type_="foreignkey")
        plans.drop_column("stopped_by")
