### What the command line says of itself: each command, each option, and what is said of words that were typed wrongly. A sentence is one line without values.

cli-argparse-usage = usage:
cli-argparse-positional = in this order
cli-argparse-commands = commands
cli-argparse-options = options
cli-argparse-error = %(prog)s: error: %(message)s
cli-argparse-argument = %(argument_name)s: %(message)s
cli-argparse-required = missing: %s
cli-argparse-unrecognized = there is no such option or part: %s
cli-argparse-choice = not %(value)r (choose from %(choices)s)
cli-argparse-one-value = one value must follow
cli-argparse-one-value-at-most = at most one value may follow
cli-argparse-one-value-at-least = at least one value must follow
cli-argparse-ambiguous = %(option)s could be %(matches)s: please type the whole word
cli-argparse-no-value = takes no value, and was given %r

cli-help-not-a-day = not a day, written like 2026-03-12
cli-help-not-a-number = not a whole number
cli-help-not-some = not a whole number of 1 or more

## What values are called

cli-value-about = ABOUT
cli-value-code = CODE
cli-value-command = COMMAND
cli-value-date = DATE
cli-value-dir = DIR
cli-value-file = FILE
cli-value-file-pdf = FILE.pdf
cli-value-form = FORM
cli-value-id = ID
cli-value-n = N
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-old = OLD
cli-value-p = PERIOD
cli-value-post = POST
cli-value-section-key-value = SECTION.KEY=VALUE
cli-value-t = WORDS
cli-value-text = TEXT
cli-value-time = TIME
cli-value-token = TOKEN
cli-value-unit = UNIT
cli-value-url = URL
cli-value-who = WHO
cli-value-year = YEAR
cli-value-zone = ZONE

## Every command

cli-help-nhacviec = Nhắc Việc: reads plans, reminds, collects numbers, over chat.
cli-help-help = show this explanation and end
cli-help-version = print the version
cli-help-config = config file (default: config.toml, or what NHACVIEC_CONFIG names)
cli-help-lang = speak Vietnamese (vi) or English (en) (default: office.language)
cli-help-whose = whose deed it is, as the trail puts it down: the name of somebody at the office's desk
cli-help-yes = do it; without this it is only previewed
cli-help-json = as JSON

## The commands

cli-help-demo = the whole story on a virtual clock
cli-help-own-plan = a plan of your own (default: examples/plan.docx)
cli-help-own-roster = a roster of your own (default: examples/roster.xlsx)
cli-help-demo-out = where files land (default: demo-out/)

cli-help-sandbox = the whole house on a page of this machine, to try and to learn with
cli-help-sandbox-port = the page's port (default: 8080)

cli-help-init = write the configuration of a new office, asking what it needs, and invite the first administrator
cli-help-init-yes = ask nothing: what is not given keeps its default
cli-help-init-name = the office's name, as people say it
cli-help-init-letter-name = the office's name, as the head of its letters has it
cli-help-init-timezone = IANA time zone (default: Asia/Ho_Chi_Minh)
cli-help-init-phone = the number people are told to call
cli-help-init-public-url = the https address under which this machine is reached, if there is one
cli-help-init-token = the bot's token; better in the environment, as NHACVIEC_TELEGRAM_TOKEN
cli-help-init-database = sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE
cli-help-init-admin = the first administrator: full name
cli-help-init-admin-post = what they are in the office
cli-help-init-channel = the network of the bot
cli-help-init-sample = begin with the sample office, to try
cli-help-init-explain = set nothing up: print every key of the configuration, explained
cli-help-init-set = any other key, such as telegram.base_url=http://localhost:8081/bot; may be given again

cli-help-talk = one chat in the terminal
cli-help-talk-as = talk as the person of this name or code
cli-help-talk-at = the hour it is in the talk, such as 2026-03-12T08:00

cli-help-check = what would keep the bot from starting or working: config, database, channels, clock, disk; one line each
cli-help-json-check = as JSON: about what, good, note or bad, and the sentence

cli-help-run = run the bot until SIGTERM or SIGINT
cli-help-role = which part of the work this process does (default: all)

cli-help-read = read a plan document and print what it says; nothing is stored
cli-help-read-file = a file: .docx .pdf .txt .md, or - for standard input
cli-help-today = the day that is taken for today (default: today)

cli-help-plan = plans: import, look, activate, tell, stop, reopen
cli-help-plan-import = read a plan and store it as a draft
cli-help-plan-list = the plans there are
cli-help-plan-show = what a plan says
cli-help-plan-activate = confirm a draft: its conferences and deadlines become reminders
cli-help-plan-tell = tell those concerned by a plan who were not told: preview, and tell with --yes
cli-help-plan-stop = call off what a plan has still to come: preview, and stop with --yes
cli-help-plan-reopen = let a stopped plan run again: preview, and open with --yes
cli-help-plan-id = the plan's number, as nhacviec plan list has it
cli-help-plan-form = the report form of the duties that ask for numbers
cli-help-covers = whose period the numbers are about, where plan and form name different ones
cli-help-yes-plan = do it, and tell

cli-help-people = people: roster in, invitations out, who may come in
cli-help-people-import = store a roster (.xlsx, .csv)
cli-help-people-list = people, posts, and whether they can be reached
cli-help-people-invite = a code for everyone who has not joined
cli-help-people-newcomers = who waits to be let in, and who came in within seven days
cli-help-people-let-in = let in somebody who waits
cli-help-people-keep-out = refuse somebody who waits, and make a new code
cli-help-people-put-out = take the chat from somebody who came in and was the wrong one, and make a new code
cli-help-people-put-back = give somebody the chat back who was put out by mistake
cli-help-sheet-file = a sheet: .xlsx or .csv
cli-help-skip-bad = leave faulty rows out instead of refusing the whole file
cli-help-roster-yes = import it also when it gives people roles of the office, who are listed; without this a terminal is asked
cli-help-merged-on = units whose people are all in another unit now are merged, and names are new, from this day on
cli-help-decision = the paper that says so, with its number and issuer
cli-help-invite-csv = write unit,name,post,code,link,phone to FILE, not to the screen
cli-help-invite-cards = write cards to print, one A5 page a unit, to FILE.pdf
cli-help-invite-days = how many days the codes are good (default: 30)
cli-help-newcomer-id = the number that nhacviec people newcomers shows

cli-help-units = units: merge, split, rename, move, dissolve, list
cli-help-units-merge = preview what it means that units become one, and do it with --yes
cli-help-units-split = preview what it means that a unit is split, and do it with --yes
cli-help-units-rename = preview another name of a unit, and give it with --yes
cli-help-units-move = preview that a unit comes under another, and do it with --yes
cli-help-units-dissolve = preview that a unit ends, and end it with --yes
cli-help-units-list = the units there are, and those that have ended
cli-help-merge-units = the codes of the units that end
cli-help-merge-into = the unit they become: one that is there, or a new one with --name
cli-help-unit-code = the code of the unit
cli-help-split-into = the units it becomes; its own code when it goes on beside them
cli-help-rename-name = the whole new name
cli-help-move-under = the code of the unit above
cli-help-change-on = the first day, such as 2025-07-01 (default: today)
cli-help-succession-on = the first day, such as 2025-07-01
cli-help-new-name = the name of a new unit, once for each in the order of --into
cli-help-new-cluster = the cluster of new units (default: that of the old ones, when they share one)

cli-help-targets = targets of the whole and of units: import, list
cli-help-targets-import = set the targets of a sheet (.xlsx, .csv): unit, indicator, year, target
cli-help-targets-list = the targets that count in a year
cli-help-year = the year (default: this one)

cli-help-form = report forms: import, list, open, close
cli-help-form-import = store a report form (.toml)
cli-help-form-list = the forms there are, and which are being collected
cli-help-form-open = collect a form without a plan: preview, and begin with --yes
cli-help-form-close = collect a form no longer: no further period opens
cli-help-form-file = the form as .toml
cli-help-form-key = the form's key, as nhacviec form list has it
cli-help-form-from = the first period is one due from then on (default: today)
cli-help-form-due = the last day, for a form that has no periods
cli-help-to-all = all, unit:CODE, cluster:NAME or level:NAME (default: all)
cli-help-call-off = call off the periods that are open as well, and tell who was told of them

cli-help-notice = notices to many people
cli-help-notice-send = preview a notice, and release it with --yes
cli-help-notice-show = how far a notice has come, and with whom
cli-help-notice-pause = hold back what waits
cli-help-notice-resume = go on
cli-help-notice-stop = stop it for good
cli-help-to = all, unit:CODE, cluster:NAME or level:NAME
cli-help-notice-text = what the notice says
cli-help-notice-file = a file or picture that goes with it, of 20 MB at most
cli-help-notice-ack = ask for an acknowledgement
cli-help-yes-release = release it; without this it is only previewed
cli-help-notice-id = the notice's number
cli-help-json-notice = as JSON: counts, and each person by name

cli-help-conference = conferences: list, invite, who comes, files
cli-help-conference-list = the conferences ahead, and who has answered
cli-help-conference-invite = preview to whom an invitation goes and how it looks, and release it with --yes
cli-help-conference-show = who comes, who does not, who has not answered
cli-help-conference-file = the list of delegates, or the calendar's entry
cli-help-invite-by = the last day for an answer
cli-help-invite-to = all, unit:CODE, cluster:NAME, level:NAME (default: its own)
cli-help-conference-out = a file: .xlsx, .docx or .ics
cli-help-conference-id = the number that nhacviec conference list shows

cli-help-outbox = messages that could not be delivered, and those held after a restore
cli-help-outbox-list = the messages that were given up, the newest first
cli-help-outbox-resend = queue them again, after the cause was mended
cli-help-outbox-held = messages that were perhaps said before the database was restored, by what they are about
cli-help-outbox-release = preview what of them would leave, and let it go with --yes
cli-help-outbox-drop = preview what of them would never leave, and keep it back with --yes
cli-help-outbox-id = numbers of nhacviec outbox list (default: all it shows)
cli-help-limit = how many at most (default: 100)
cli-help-held-say = words of the office that stand before each of them
cli-help-held-about = as nhacviec outbox held names them (default: all)

cli-help-numbers = the consolidated table as .xlsx, .docx, .png or .csv
cli-help-period = the period as the table names it, such as 2026-Q1
cli-help-period-or-year = the period as the table names it, such as 2026-Q1, or a whole year
cli-help-map = units and clusters as they are today (default), or as they were then
cli-help-numbers-out = a file: .xlsx, .docx, .png or .csv

cli-help-issued = tables that were issued: list, fetch
cli-help-issued-list = number, hour and changes of each
cli-help-issued-fetch = one of them as it was
cli-help-issue-number = which issue
cli-help-issue-out = a file: .xlsx

cli-help-db = the database: upgrade, export, write anew
cli-help-db-upgrade = copy the database, then bring it to this version
cli-help-db-export = every table as .csv, and the files, into a new folder
cli-help-db-vacuum = write the database anew, so that nothing that was erased is left in free pages
cli-help-no-backup = do not copy it before
cli-help-export-dir = a new folder

cli-help-backup = copy the database while the bot runs, and read the copy to its end
cli-help-backup-to = the folder of the copies (default: [backup] dir)
cli-help-backup-keep = copies that are kept there (default: [backup] keep)
cli-help-restore = put a copy back, where there is no database
cli-help-restore-file = a copy that nhacviec backup made
cli-help-restore-check = only read it, and say what is in it
cli-help-restore-journal = the database that was lost, where it can still be read: its outbox says what had left

cli-help-desk = a ten-minute link to the desk, for who is named by --as
cli-help-trail = who did what to what, the newest first
cli-help-trail-last = how many deeds (default: 50)
cli-help-json-trail = as JSON, with what stood before and after
cli-help-status = queue lengths, oldest due alarm, last tick, undelivered
