"""What the office has said to a sentence that was handed to it, who said it, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GIVEN = sa.text("settled_at IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("questions") as questions:
        questions.add_column(sa.Column("answer", sa.Text(), nullable=True))
        questions.add_column(sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True))
        questions.add_column(sa.Column("settled_by", KEY, nullable=True))
        questions.create_foreign_key("fk_questions_settled_by", "contacts", ["settled_by"], ["id"])
    op.create_index("ix_questions_settled_at", "questions", ["settled_at"], postgresql_where=GIVEN, sqlite_where=GIVEN)


def downgrade() -> None:
    op.drop_index("ix_questions_settled_at", "questions")
    with op.batch_alter_table("questions") as questions:
        questions.drop_constraint("fk_questions_settled_by", type_="foreignkey")
        for column in ("settled_by", "settled_at", "answer"):
            questions.drop_column(column)
