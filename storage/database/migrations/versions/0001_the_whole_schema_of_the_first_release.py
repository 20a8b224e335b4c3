"""The whole schema of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
EXACT = sa.BigInteger()


def upgrade() -> None:
    op.create_table(
        "alarms",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", KEY, nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("days", KEY, nullable=False),
        sa.Column("hour", sa.Time(), nullable=False),
        sa.Column("concern", sa.Text(), nullable=False),
        sa.Column("late", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("fired_at", MOMENT, nullable=True),
        sa.Column("made", KEY, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
        sa.UniqueConstraint(
            "subject", "subject_id", "rule", "version", "at", name=op.f("uq_alarms_subject_subject_id_rule_version_at")
        ),
    )
    with op.batch_alter_table("alarms", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alarms_state_at"), ["state", "at"], unique=False)

    op.create_table(
        "clusters",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clusters")),
        sa.UniqueConstraint("name", name=op.f("uq_clusters_name")),
    )
    op.create_table(
        "contacts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_table(
        "conversations",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("dialog", sa.Text(), nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("prompt", KEY, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_conversations")),
    )
    op.create_table(
        "files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_files_sha256"), ["sha256"], unique=False)

    op.create_table(
        "forms",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forms")),
        sa.UniqueConstraint("key", "version", name=op.f("uq_forms_key_version")),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    op.create_table(
        "pace",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("free_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_pace")),
    )
    op.create_table(
        "units",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("code", name=op.f("uq_units_code")),
    )
    op.create_table(
        "addresses",
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("last_heard_at", MOMENT, nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_addresses_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("channel", "chat", name=op.f("uq_addresses_channel_chat")),
    )
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_addresses_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "cluster_members",
        sa.Column("cluster_id", KEY, nullable=False),
        sa.Column("unit_id", KEY, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name=op.f("fk_cluster_members_cluster_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_cluster_members_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cluster_members")),
    )
    with op.batch_alter_table("cluster_members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cluster_members_cluster_id"), ["cluster_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_cluster_members_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "consents",
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_consents_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consents_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("tries", KEY, nullable=False),
        sa.Column("file_id", KEY, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_inbox_file_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("channel", "key", name=op.f("uq_inbox_channel_key")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_state_id"), ["state", "id"], unique=False)

    op.create_table(
        "indicators",
        sa.Column("form_id", KEY, nullable=False),
        sa.Column("position", KEY, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("at_least", EXACT, nullable=True),
        sa.Column("at_most", EXACT, nullable=True),
        sa.Column("part_of", sa.Text(), nullable=True),
        sa.Column("target_op", sa.Text(), nullable=False),
        sa.Column("target", EXACT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["form_id"], ["forms.id"], name=op.f("fk_indicators_form_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
        sa.UniqueConstraint("form_id", "key", name=op.f("uq_indicators_form_id_key")),
    )
    op.create_table(
        "invitations",
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_invitations_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("code", name=op.f("uq_invitations_code")),
    )
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitations_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "notices",
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("released_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_notices_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    op.create_table(
        "plans",
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.Column("file_id", KEY, nullable=True),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("activated_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_plans_contact_id")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_plans_file_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
    )
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plans_number"), ["number"], unique=False)

    op.create_table(
        "posts",
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("unit_id", KEY, nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_posts_contact_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_posts_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
    )
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posts_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "unit_parents",
        sa.Column("unit_id", KEY, nullable=False),
        sa.Column("parent_id", KEY, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["units.id"], name=op.f("fk_unit_parents_parent_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_parents_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_parents")),
    )
    with op.batch_alter_table("unit_parents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unit_parents_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_unit_parents_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "unit_successions",
        sa.Column("unit_id", KEY, nullable=False),
        sa.Column("successor_id", KEY, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["successor_id"], ["units.id"], name=op.f("fk_unit_successions_successor_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_successions_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_successions")),
    )
    with op.batch_alter_table("unit_successions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unit_successions_successor_id"), ["successor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_unit_successions_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "deadlines",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("send_to", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_time", sa.Time(), nullable=True),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("offset_days", KEY, nullable=True),
        sa.Column("recurrence", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("form_id", KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["form_id"], ["forms.id"], name=op.f("fk_deadlines_form_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_deadlines_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlines")),
    )
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadlines_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "events",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("ends_at", sa.Time(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("chair", sa.Text(), nullable=True),
        sa.Column("host", sa.Text(), nullable=True),
        sa.Column("cluster_id", KEY, nullable=True),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name=op.f("fk_events_cluster_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_events_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "notice_recipients",
        sa.Column("notice_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("acknowledged_at", MOMENT, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_notice_recipients_contact_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_notice_recipients_notice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_recipients")),
        sa.UniqueConstraint("notice_id", "contact_id", name=op.f("uq_notice_recipients_notice_id_contact_id")),
    )
    with op.batch_alter_table("notice_recipients", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_recipients_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "targets",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=True),
        sa.Column("unit_id", KEY, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("value", EXACT, nullable=False),
        sa.Column("value_max", EXACT, nullable=True),
        sa.Column("unit_word", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_targets_indicator_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_targets_plan_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_targets_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_targets")),
    )
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_targets_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "occurrences",
        sa.Column("deadline_id", KEY, nullable=False),
        sa.Column("event_id", KEY, nullable=True),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("opens_at", MOMENT, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadlines.id"], name=op.f("fk_occurrences_deadline_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_occurrences_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrences")),
        sa.UniqueConstraint("deadline_id", "period", name=op.f("uq_occurrences_deadline_id_period")),
    )
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_occurrences_due_at"), ["due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_occurrences_event_id"), ["event_id"], unique=False)

    op.create_table(
        "expectations",
        sa.Column("occurrence_id", KEY, nullable=False),
        sa.Column("unit_id", KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("done_by", KEY, nullable=True),
        sa.Column("on_time", sa.Boolean(), nullable=True),
        sa.Column("cluster_id", KEY, nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name=op.f("fk_expectations_cluster_id")),
        sa.ForeignKeyConstraint(["done_by"], ["contacts.id"], name=op.f("fk_expectations_done_by")),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrences.id"], name=op.f("fk_expectations_occurrence_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_expectations_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expectations")),
        sa.UniqueConstraint("occurrence_id", "unit_id", name=op.f("uq_expectations_occurrence_id_unit_id")),
    )
    with op.batch_alter_table("expectations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_expectations_unit_id"), ["unit_id"], unique=False)
        batch_op.create_index(
            "uq_expectations_office",
            ["occurrence_id"],
            unique=True,
            sqlite_where=sa.text("unit_id IS NULL"),
            postgresql_where=sa.text("unit_id IS NULL"),
        )

    op.create_table(
        "outbox",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("chat", sa.Text(), nullable=True),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("say", sa.JSON(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("file_id", KEY, nullable=True),
        sa.Column("alarm_id", KEY, nullable=True),
        sa.Column("expectation_id", KEY, nullable=True),
        sa.Column("notice_id", KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("network_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["alarm_id"], ["alarms.id"], name=op.f("fk_outbox_alarm_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_outbox_contact_id")),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name=op.f("fk_outbox_expectation_id")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_outbox_file_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_outbox_notice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_alarm_id"), ["alarm_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_channel_chat_state"), ["channel", "chat", "state"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outbox_channel_state_priority_not_before"),
            ["channel", "state", "priority", "not_before"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_outbox_expectation_id"), ["expectation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_notice_id"), ["notice_id"], unique=False)

    op.create_table(
        "submissions",
        sa.Column("expectation_id", KEY, nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("on_time", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_submissions_contact_id")),
        sa.ForeignKeyConstraint(["expectation_id"], ["expectations.id"], name=op.f("fk_submissions_expectation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sa.UniqueConstraint("expectation_id", "version", name=op.f("uq_submissions_expectation_id_version")),
    )
    op.create_table(
        "report_values",
        sa.Column("submission_id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=False),
        sa.Column("number", EXACT, nullable=False),
        sa.Column("id", KEY, sa.Identity(always=False), nullable=False),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_report_values_indicator_id")),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name=op.f("fk_report_values_submission_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_values")),
        sa.UniqueConstraint("submission_id", "indicator_id", name=op.f("uq_report_values_submission_id_indicator_id")),
    )


def downgrade() -> None:
    op.drop_table("report_values")
    op.drop_table("submissions")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_notice_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_expectation_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_channel_state_priority_not_before"))
        batch_op.drop_index(batch_op.f("ix_outbox_channel_chat_state"))
        batch_op.drop_index(batch_op.f("ix_outbox_alarm_id"))

    op.drop_table("outbox")
    with op.batch_alter_table("expectations", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_expectations_office",
            sqlite_where=sa.text("unit_id IS NULL"),
            postgresql_where=sa.text("unit_id IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_expectations_unit_id"))

    op.drop_table("expectations")
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_occurrences_event_id"))
        batch_op.drop_index(batch_op.f("ix_occurrences_due_at"))

    op.drop_table("occurrences")
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_targets_plan_id"))

    op.drop_table("targets")
    with op.batch_alter_table("notice_recipients", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notice_recipients_contact_id"))

    op.drop_table("notice_recipients")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_events_plan_id"))

    op.drop_table("events")
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deadlines_plan_id"))

    op.drop_table("deadlines")
    with op.batch_alter_table("unit_successions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_unit_successions_unit_id"))
        batch_op.drop_index(batch_op.f("ix_unit_successions_successor_id"))

    op.drop_table("unit_successions")
    with op.batch_alter_table("unit_parents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_unit_parents_unit_id"))
        batch_op.drop_index(batch_op.f("ix_unit_parents_parent_id"))

    op.drop_table("unit_parents")
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posts_unit_id"))
        batch_op.drop_index(batch_op.f("ix_posts_contact_id"))

    op.drop_table("posts")
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plans_number"))

    op.drop_table("plans")
    op.drop_table("notices")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitations_contact_id"))

    op.drop_table("invitations")
    op.drop_table("indicators")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_state_id"))

    op.drop_table("inbox")
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consents_contact_id"))

    op.drop_table("consents")
    with op.batch_alter_table("cluster_members", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cluster_members_unit_id"))
        batch_op.drop_index(batch_op.f("ix_cluster_members_cluster_id"))

    op.drop_table("cluster_members")
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addresses_contact_id"))

    op.drop_table("addresses")
    op.drop_table("units")
    op.drop_table("pace")
    op.drop_table("marks")
    op.drop_table("forms")
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_files_sha256"))

    op.drop_table("files")
    op.drop_table("conversations")
    op.drop_table("contacts")
    op.drop_table("clusters")
    with op.batch_alter_table("alarms", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_alarms_state_at"))

    op.drop_table("alarms")
