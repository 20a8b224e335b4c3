"""What becomes of every column when a person takes their consent back: the one place where that is written down, table
by table. Doing it is storage.privacy.erasing's; a test walks the tables and fails for a column that is not here."""

from collections.abc import Mapping
from enum import StrEnum


class Fate(StrEnum):
    """HOUSE: keys, states, moments and what concerns no single person; stays. UNIT: a unit's figures and words about
    them, and the office's papers; they stay under the post. NAMED: others' rows that may name the person; the name
    gives way to the post, the telephone goes.

    OWN: emptied in the person's own rows, and named in others' (as NAMED). POST: the post stands in its place. ROW: the
    person's rows go whole.
    """

    HOUSE = "house"
    UNIT = "unit"
    NAMED = "named"
    OWN = "own"
    POST = "post"
    ROW = "row"


FATES: Mapping[str, Mapping[Fate, str]] = {
    "units": {Fate.HOUSE: "id code name level opened_on closed_on"},
    "unit_parents": {Fate.HOUSE: "id unit_id parent_id since until"},
    "unit_successions": {Fate.HOUSE: "id unit_id successor_id on at contact_id decision"},
    "unit_changes": {Fate.HOUSE: "id unit_id kind on decision before after at contact_id done_at"},
    "clusters": {Fate.HOUSE: "id name"},
    "cluster_members": {Fate.HOUSE: "id cluster_id unit_id role since until"},
    "contacts": {Fate.HOUSE: "id consent erased_at", Fate.POST: "name", Fate.OWN: "phone prefers"},
    "consents": {Fate.HOUSE: "id contact_id given text_version at channel", Fate.OWN: "chat"},
    "posts": {Fate.HOUSE: "id contact_id unit_id role title since until"},
    "addresses": {Fate.ROW: "id contact_id channel chat state since last_heard_at"},
    "invitations": {Fate.ROW: "id contact_id code created_at expires_at used_at own"},
    "code_tries": {Fate.ROW: "channel chat wrong waits until at"},
    "wrong_codes": {Fate.HOUSE: "id at"},
    "arrivals": {
        Fate.ROW: "id contact_id channel chat called at state why consent_version consent_before owner_before "
        "settled_at settled_by"
    },
    # A file that only the person's rows have goes; an office's paper, or what another sent too, stays.
    "files": {Fate.HOUSE: "id at", Fate.OWN: "sha256 name data"},
    # Of a paper that the office made its plan the text stays; a draft that nobody confirmed is only what somebody sent.
    "plans": {
        Fate.HOUSE: "id state contact_id created_at activated_at stopped_by",
        Fate.OWN: "number title issuer issued_on text draft file_id",
    },
    "events": {
        Fate.HOUSE: "id plan_id starts_on starts_at ends_on ends_at precision state cluster_id ladder",
        Fate.UNIT: "title place chair host quote",
    },
    "convocations": {
        Fate.HOUSE: "id event_id deadline_id occurrence_id audience answer_by released_at contact_id sequence",
        Fate.UNIT: "dress papers",
    },
    "quotas": {Fate.HOUSE: "id event_id audience most together drivers set_at set_by ended_at", Fate.UNIT: "quote"},
    "attendances": {
        Fate.HOUSE: "id expectation_id version coming heads drivers contact_id at",
        Fate.NAMED: "names note",
    },
    "deadlines": {
        Fate.HOUSE: "id plan_id kind due_on due_time bound offset_days recurrence precision asks form_id state "
        "covers since ladder audience",
        Fate.UNIT: "what who send_to quote",
    },
    "occurrences": {
        Fate.HOUSE: "id deadline_id event_id period opens_at due_on due_at state form_id starts_on cutoff_on "
        "locks_on revision"
    },
    "expectations": {
        Fate.HOUSE: "id occurrence_id unit_id state done_at done_by on_time cluster_id due_on due_at",
        Fate.NAMED: "reason",
    },
    "alarms": {
        Fate.HOUSE: "id subject subject_id rule version days hour concern late at state reason fired_at made counted "
        "hours within"
    },
    "changes": {Fate.HOUSE: "id at contact_id last_message undone_at", Fate.NAMED: "kept"},
    "shifts": {Fate.HOUSE: "id change_id subject subject_id expectation_id old new"},
    "forms": {Fate.HOUSE: "id key version title at rhythm from_day lock_days due_days"},
    "indicators": {
        Fate.HOUSE: "id form_id position key name short unit kind synonyms at_least at_most part_of target_op target "
        "target_max quantity decimals "
        "required numerator denominator"
    },
    "targets": {
        Fate.HOUSE: "id plan_id indicator_id unit_id op value value_max year choice per set_at set_by ended_at "
        "ended_by",
        Fate.UNIT: "name unit_word quote",
    },
    "submissions": {Fate.HOUSE: "id expectation_id version contact_id at on_time for_unit through inbox_id"},
    "read_from": {Fate.ROW: "id submission_id contact_id", Fate.OWN: "sentences"},
    "report_values": {Fate.HOUSE: "submission_id indicator_id", Fate.UNIT: "number", Fate.NAMED: "reason"},
    "corrections": {
        Fate.HOUSE: "id expectation_id contact_id at state decided_at decided_by through inbox_id",
        Fate.UNIT: "values",
        Fate.OWN: "sentences",
        Fate.NAMED: "blanks reason",
    },
    "inquiries": {
        Fate.HOUSE: "id expectation_id indicator_id asked_by asked_at answered_by answered_at",
        Fate.UNIT: "number",
        Fate.NAMED: "question answer",
    },
    # A sentence of the person's own; what stands open goes with it.
    "questions": {
        Fate.HOUSE: "id kind said_on expectation_id contact_id unit_id asked_at state inbox_id settled_at settled_by",
        Fate.OWN: "text answer",
    },
    "read_backs": {
        Fate.ROW: "id expectation_id contact_id number values blanks base lines sentences since chases chase_at"
    },
    "attachments": {Fate.HOUSE: "id expectation_id file_id contact_id at"},
    "issued_tables": {Fate.HOUSE: "id occurrence_id number at contact_id file_id", Fate.NAMED: "content changes"},
    "absences": {Fate.HOUSE: "id contact_id unit_id deputy_id since until at"},
    # Only ids stand there; what a person was called before and after it was put right goes with the person.
    "trail": {
        Fate.HOUSE: "id at contact_id stood_in_for act subject subject_id",
        Fate.OWN: "before after",
    },
    "notices": {
        Fate.HOUSE: "id audience asks state contact_id created_at released_at flow corrects office urgent file_id",
        Fate.UNIT: "text instead",
    },
    "notice_boards": {Fate.HOUSE: "id key notice_id channel shown edited_at until"},
    "notice_recipients": {Fate.HOUSE: "id notice_id contact_id acknowledged_at"},
    # The network's key stays, so that what it brings again is known.
    "inbox": {
        Fate.HOUSE: "id channel line key rank round place follows sent_at received_at state tries done_at",
        Fate.OWN: "chat body reason file_id",
    },
    "conversations": {Fate.ROW: "channel chat dialog version prompt updated_at", Fate.OWN: "state"},
    # A message stays as a row with its key, its state and its moment: who was told which date is read from them.
    "outbox": {
        Fate.HOUSE: "id key kind priority channel contact_id alarm_id expectation_id notice_id change_id plan_id state "
        "reason created_at not_before "
        "good_until lease_until sender tries sent_at",
        Fate.OWN: "chat say choices file_id network_id text note react_to",
    },
    "desk_links": {Fate.HOUSE: "id contact_id made_at used_at"},
    "desk_sessions": {Fate.HOUSE: "id contact_id key began_at seen_at ended_at"},
    "calendar_feeds": {Fate.HOUSE: "id contact_id made_at ended_at"},
    "fallbacks": {Fate.HOUSE: "id outbox_id address_id channel reason at"},
    "told_dates": {Fate.HOUSE: "id outbox_id place subject subject_id expectation_id"},
    "bursts": {Fate.ROW: "id channel chat known since last_at missed told_at"},
    "drawings": {Fate.ROW: "id key channel chat contact_id inbox_id wanted size tries asked_at"},
    "refusals": {Fate.ROW: "channel chat fault at served rows marked"},
    "pace": {Fate.ROW: "channel chat free_at reason"},
    "meters": {Fate.HOUSE: "name month messages most"},
    "menus": {Fate.ROW: "channel chat listed at"},
    "marks": {Fate.HOUSE: "name value at"},
    "erasures": {Fate.HOUSE: "id what salt digest at", Fate.OWN: "sweep"},
}


def fates_of(table: str) -> dict[str, Fate]:
    """Column → its fate. Raises KeyError for a table that nobody has thought about."""
    return {column: fate for fate, names in FATES[table].items() for column in names.split()}
