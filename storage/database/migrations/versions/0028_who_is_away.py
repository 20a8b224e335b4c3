"""Who is away from when until when, and who stands in."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("id", KEY, sa.Identity(), nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("unit_id", KEY, nullable=False),
        sa.Column("deputy_id", KEY, nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_absences_contact_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_absences_unit_id"),
        sa.ForeignKeyConstraint(["deputy_id"], ["contacts.id"], name="fk_absences_deputy_id"),
        sa.PrimaryKeyConstraint("id", name="pk_absences"),
    )
    for column in ("contact_id", "until"):
        op.create_index(f"ix_absences_{column}", "absences", [column])


def downgrade() -> None:
    op.drop_table("absences")
