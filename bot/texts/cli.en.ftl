### What the commands say to the operator. Chat sentences live in en.ftl.

cli-said = { $text }
cli-os-error = { $file }: { $why }.
cli-form-unusable = { $file }: { $why }
cli-no-file = There is no file { $file }.
cli-not-allowed = { $file } may not be opened.
cli-is-folder = { $file } is a folder, not a file.
cli-no-folder = { $file } is a file, not a folder.
cli-not-text = The file is not UTF-8 text. Save it as UTF-8.
cli-unknown-audience = "{ $who }" names nobody. Use all, unit:CODE, cluster:NAME or level:NAME.
cli-database-busy = Another program holds the database. Nothing is lost; try again in a moment.
cli-database-held = { $command } (process { $pid }) holds the database. Nothing is lost; try again in a moment.
cli-run-twice = { $command } (process { $pid }) already runs on this database. A file serves one nhacviec run; stop the other one first.
cli-database-unusable = The database cannot be used: { $why }{ $machine }{ $place-given ->
        [yes] {" "}({ $place })
       *[no] {""}
    }{ $words-given ->
        [yes] {" "}{ $words }
       *[no] {""}
    }.
cli-because = {","} for { $why }
cli-unusable-bad-url = [storage] url is wrong, it must look like sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE
cli-unusable-no-permission = the file may not be opened or made
cli-unusable-read-only = it can be read but not written
cli-unusable-disk-full = the disk is full
cli-unusable-damaged = the file is damaged or is no database
cli-unusable-gone = the file is gone from its place; put it back, or make a new one: nhacviec db upgrade
cli-unusable-replaced = another file stands in its place; put the old one back, or stop the program and start it again
cli-unusable-other-owner = it was given to another user of the machine
cli-unusable-taken-over = another program runs on this file
cli-unusable-two-names = the file has two names on the disk (hard links); remove one of them
cli-unusable-disk-fault = the disk does not read or write it
cli-unusable-unreachable = it cannot be reached
cli-unusable-not-set-up = it is not set up yet, run: nhacviec db upgrade
cli-unusable-newer = a newer version of this program made it
cli-misconfigured = The chat channel cannot be used: { $why }. Check the token in config.toml.
cli-unavailable = The network does not answer: { $why }. Try again later.
cli-port-no-name = that is no name of a machine
cli-port-taken = The web port { $where } cannot be opened: { $why }. Change [web] port, or stop the program that holds it.
cli-role-needs-postgresql = --role { $role } needs a postgresql:// address in [storage] url; with SQLite run one process: nhacviec run.
cli-no-channel = No chat channel is switched on. In config.toml set [telegram] enabled = true and token.

cli-head = No. { $number } · { $title }
    Issuer: { $issuer } · issued: { $issued }
cli-events = Events: { $count }
cli-item = • { $when }: { $what }{ $more }
cli-parts = { $first }{ $second }
cli-place = {" "}– at { $text }
cli-cluster = {" "}({ $text })
cli-quote = {"    "}« { $quote } »
cli-deadlines = Deadlines: { $count }
cli-who = {" "}– who: { $text }
cli-send-to = {" "}– to: { $text }
cli-targets = Targets: { $count }
cli-target = • { $name } { $op } { $value } { $unit }
cli-target-between = • { $name }: from { $value } to { $max } { $unit }
cli-doubt = ⚠ { $text }
cli-nothing-found = No event and no deadline was found in this text. Check the file, or enter them in the chat.

cli-plan-stored = Draft { $id } stored. Look at it: nhacviec plan show { $id }. Confirm it: nhacviec plan activate { $id }.
cli-plan-line = { $id } · { $number } · { $title } · { $state } · { $events } events · { $deadlines } deadlines
cli-no-plans = There is no plan yet. Read one: nhacviec plan import FILE.
cli-no-such-plan = There is no plan { $id }. See the list: nhacviec plan list.
plan-state-discarded = discarded
cli-plan-already-active = Plan { $id } is active already; nothing was changed.
cli-plan-closed = Plan { $id } was discarded or replaced and cannot be activated. Import the file again.
cli-plan-without-form = ⚠ { $what }: collects no numbers. Give --form FORM when activating.
cli-plan-activated = Plan { $id } is active: { $events } events, { $deadlines } deadlines, { $alarms } alarms.

cli-roster-fault = Row { $row }: { $reason }
cli-roster-refused =
    { $count ->
        [one] Nothing was imported: 1 row is faulty. Mend it, or leave it out with --skip-bad.
       *[other] Nothing was imported: { $count } rows are faulty. Mend them, or leave them out with --skip-bad.
    }
cli-roster-imported = Roster imported: { $units } new units, { $changed } changed units, { $people } new people, { $renewed } changed people, { $ended } ended posts.
cli-person = { $name } · { $posts } · { $consent } · { $reach }
cli-only-phone = can only be called{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    }
cli-consent-given = agreed
cli-consent-withheld = declined
cli-consent-unasked = not joined
cli-no-people = Nobody is known yet. Import a roster: nhacviec people import FILE.
invite-find = Open Zalo, find { $bot } and send this code
cli-invited = { $count ->
        [one] 1 invitation
       *[other] { $count } invitations
    } written to { $file }.
cli-no-links = The invitation links of { $channel } cannot be had now: { $why }. The codes work all the same when typed.

cli-form-stored = Form { $key } stored (version { $version }): { $title }, { $count ->
        [one] 1 indicator
       *[other] { $count } indicators
    }.
cli-form-line = { $key } · version { $version } · { $title } · { $count ->
        [one] 1 indicator
       *[other] { $count } indicators
    }
cli-no-forms = There is no form yet. Import one: nhacviec form import FILE.

cli-notice-empty = The notice is empty. Write it after --text.
cli-notice-nobody = There is nobody in "{ $who }". See: nhacviec people list.
cli-notice-preview = This would go to { $count } people ({ $who }):
cli-notice-recipient = • { $name } { $unit }
cli-notice-sample = What each of them gets:
cli-notice-not-released = Not sent. Add --yes to send it.
cli-notice-released = Notice { $id } released to { $recipients } people; { $unreachable } cannot be reached yet.

cli-numbers-format = { $file }: the consolidated table is written as { $suffixes-or }.
cli-numbers-none = There is no period "{ $period }" of the form "{ $form }". There are: { $periods }.
cli-numbers-nothing-yet = No period collects numbers by the form "{ $form }" yet.
cli-no-such-form = There is no form "{ $form }". See: nhacviec form list.
cli-numbers-written = { $file } written: { $given } of { $expected } units have reported.

cli-upgraded = The database is at this version.
cli-erased-again = This copy is older than what was erased: { $people } people and { $updates } messages are erased again.
cli-vacuumed = The database was written anew; nothing that was erased is left in it.
cli-status-line = { $name }: { $value }
cli-status-inbox-waiting = Updates not answered yet
cli-status-inbox-parked = Updates set aside
cli-status-outbox = Messages
cli-status-undelivered = Messages that did not leave
cli-status-held-back = Messages held back
cli-status-paused = Channels that pause
cli-status-longest-wait = Longest wait that a network asks for
cli-status-alarms-waiting = Alarms waiting
cli-status-oldest-due-alarm = Oldest due alarm
cli-status-quota = Messages used this month
cli-status-last-tick = Last look at the clock
cli-status-inbox-not-kept = Updates of strangers who wrote too much, not kept

cli-talk-nobody = Nobody named or coded "{ $name }" is known. See: nhacviec people list.
cli-talk-several = { $count ->
        [one] 1 person is
       *[other] { $count } people are
    } called "{ $name }". Use the invitation code: nhacviec people invite.
cli-talk-time = "{ $at }" is no hour. Write it like 2026-03-12T08:00.

demo-no-clerk = There is nobody of the office on the roster (Vai trò: quản trị or văn phòng).
demo-broken = The story stops, because the bot answered otherwise than expected: { $where }
demo-roster = Roster: { $units } units, { $people } people. All hours below are virtual.
demo-act-office = The office joins
demo-act-plan = The office sends the plan ({ $file }), sees what was read, and confirms it
demo-act-join = The units' chairs join by their codes
demo-act-days = Days pass: the right people are reminded, the units answer
demo-act-table = The office looks at the progress and takes the consolidated table
demo-act-later = What was left open: the bot has the office settle the days
demo-note-others = ({ $people } other people got { $messages } such messages)
demo-note-correction = ({ $name } looks again and corrects a figure that was sent)
demo-files = Files written to { $folder }:

## A file of a report form that is wrong

form-file-whole = The form's file
form-file-head = [form]
form-file-nth = [[indicator]] number { $number }
form-file-of = Indicator { $key }
form-file-no-head = There is no [form] with key and title.
form-file-no-indicators = A form needs at least one [[indicator]].
form-file-nested = The form's file is not TOML: too many brackets within each other.
form-file-digits = The form's file is not TOML: a number is too long.
form-file-toml = The form's file is not TOML, line { $line }: { $why }.
form-file-no-table = { $where } must be a table of keys.
form-file-twice = key = “{ $key }” is used twice.
form-file-bounds = { $where }: at_least = { $low } is above at_most = { $high }.
form-file-between = { $where }: target_op = “between” goes with target and target_max.
form-file-target-above = { $where }: target must not be above target_max.
form-file-only-ratio = { $where }: { $key } is for quantity = “ratio” only.
form-file-part = { $where }: { $key } = “{ $value }” must be the key of an indicator that stands before it and is no ratio.
form-file-whole-number = { $where }: { $key } = “{ $value }” must be a whole number from { $low } to { $high }.
form-file-truth = { $where }: { $key } = “{ $value }” must be true or false.
form-file-no-key = { $where }: there is no key “{ $key }”; allowed: { $allowed }.
form-file-words = { $where }: { $key } must be a text that is not empty.
form-file-key = { $where }: key = “{ $value }” may have small Latin letters, digits, hyphens and underscores only.
form-file-one-of = { $where }: { $key } = “{ $value }” cannot be used; allowed: { $allowed }.
form-file-number = { $where }: { $key } = “{ $value }” must be a number, without quotes.
form-file-integer = { $where }: { $key } = { $value } must be a whole number, for kind = “{ $kind }”.
form-file-too-large = { $where }: { $key } = { $value } must be below { $most } and have at most { $places } decimals.
form-file-synonyms = { $where }: synonyms must be a list of texts that are not empty.
form-file-part-of = { $where }: part_of = “{ $value }” must be the key of an indicator that stands before it.
form-file-part-kind = { $where }: part_of = “{ $value }” is of kind “{ $whole }”, and not “{ $kind }”.
form-file-shared = The word “{ $word }” is used for both indicators { $first } and { $second }.
form-file-frozen = Form { $form }: there are values of { $key } already, so its { $what } cannot change from “{ $old }” to “{ $new }”; please take a new key.
