"""PostgreSQL no longer looks up and locks what each message names, where that is never deleted: whoever deletes it
nevertheless is refused. A SQLite file keeps its keys (docs/decisions/0037-what-messages-name.md)."""

from alembic import op

revision = "0037"
down_revision = "0036"

NAMED = {
    "alarm_id": "alarms",
    "change_id": "changes",
    "contact_id": "contacts",
    "expectation_id": "expectations",
    "notice_id": "notices",
    "plan_id": "plans",
}
REFUSE = """
CREATE FUNCTION refuse_what_messages_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM outbox WHERE %I = $1)', TG_ARGV[0]) INTO named USING OLD.id;
    IF named THEN
        RAISE foreign_key_violation USING MESSAGE = format('messages name row %s of %I', OLD.id, TG_TABLE_NAME);
    END IF;
    RETURN OLD;
END
$$
"""
TRIGGER = "named_by_messages"


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute(REFUSE)
    for column, table in NAMED.items():
        op.drop_constraint(f"fk_outbox_{column}", "outbox")
        refused = f"FOR EACH ROW EXECUTE FUNCTION refuse_what_messages_name('{column}')"
        op.execute(f"CREATE TRIGGER {TRIGGER} BEFORE DELETE ON {table} {refused}")


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for column, table in NAMED.items():
        op.execute(f"DROP TRIGGER {TRIGGER} ON {table}")
        op.create_foreign_key(f"fk_outbox_{column}", "outbox", table, [column], ["id"])
    op.execute("DROP FUNCTION refuse_what_messages_name()")
