### A wrong configuration: where it was set, what is wrong, and what is allowed. What each key is stands at the end.

config-in-line = { $file }, line { $line }
config-in-environment = Environment variable { $variable }
config-no-file = The configuration { $file } cannot be read: { $why }.
config-no-toml = { $where }: this is not TOML: { $why }.
config-unknown-variable = The environment variable { $variable } stands for no key of the configuration. Allowed: { $allowed }.
config-unknown-section = { $where-given ->
        [yes] { $where }: there
       *[no] There
    } is no section [{ $section }]. The sections: { $allowed }.
config-unknown-key = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] has no key { $key }. Its keys: { $allowed }.
config-bad-section = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] is wrong: { $why }.
config-bad-name = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }]: this name cannot be used. Allowed: { $allowed }.
config-bad-value = { $where-given ->
        [yes] { $where }:{" "}
       *[no] {""}
    }[{ $section }] { $key } = "{ $value }" cannot be used. Allowed: { $allowed }. Meaning: { $meaning }.

config-allowed-one = one of { $choices }
config-allowed-truth = true or false
config-allowed-number = a whole number from { $least } to { $most }
config-allowed-list = a list such as ["a", "b"]
config-allowed-text = a text in quotes{ $most-given ->
        [yes] , of at most { $most } letters
       *[no] {""}
    }

config-toml-value = the value is written wrongly; texts stand in quotes, yes and no are true and false
config-toml-equals = = must follow the name of a key
config-toml-again = this key stands above already
config-toml-section-again = this section stands above already
config-toml-bracket = ] is missing
config-toml-quote = the quote at the end is missing
config-toml-more = something follows the value
config-toml-letters = the file is not UTF-8 text; please save it as UTF-8
config-toml-other = each line is a [section], or key = value, or # a comment

config-why-no-section = this must be a section, with its keys in the lines below
config-why-needed = { $key } is missing, needed when { $when }
config-why-plain-line = { $key } must be "tls" or "starttls", for the server is not on this machine
config-why-no-working-day = holidays: sixty days without a working day before { $day }
config-why-twin = its token is of the same bot as that of [{ $other }]
config-why-bot-name = 1 to 16 of a-z 0-9
config-why-bot-name-taken = 1 to 16 of a-z 0-9, but not { $taken }
config-why-code = capitals with hyphens, such as BC-CCB
config-why-lines = at most { $lines } lines of at most { $most } letters
config-why-zone = an IANA time zone such as Asia/Ho_Chi_Minh
config-why-database = sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE
config-why-bands = two percentages such as "80, 100", the first not above the second
config-why-hour = an hour such as 02:30, or "" for none
config-why-window = hours such as 07:00-20:00, the first before the second
config-why-days = days such as 2026-09-02, and not "{ $day }"
config-why-rungs-many = at most { $most } rungs
config-why-rungs = rungs such as "-5d 08:00" (five days before, at eight), and not "{ $rung }"
config-why-rungs-whom = rungs that speak to { $whom }, and not "{ $rung }"
config-why-rungs-climb = steps after the due day, none to people nearer to the work than the one before, as "{ $rung }" is
config-why-quiet-days = words of { $days }, and not "{ $word }"
config-why-a-day-left = at least one day of the week on which messages leave
config-why-ping = an address such as https://hc-ping.com/…
config-why-proxy = an address such as http://10.0.0.5:3128
config-why-telegram-token = A-Z a-z 0-9 : _ -, as @BotFather gave it
config-why-zalo-token = A-Z a-z 0-9 : . _ ~ -, as Zalo Bot Manager gave it
config-why-webhook-secret = { $least } to { $most } of A-Z a-z 0-9 _ -
config-why-mail-address = an address such as nhacviec@tinh.vn, of Latin letters
config-why-one-line = one line of printable letters
config-why-host = the name of a server, such as mail.tinh.vn, without a scheme or a port
config-why-mail-folder = a folder's name in ASCII, as the server writes it, such as INBOX

## What each key is

config-key-office-name = the office's name, as people know it
config-key-office-timezone = the time zone in which days and hours are meant
config-key-office-language = the language of the bot and of the commands
config-key-office-phone = the number people are told to call when they need a person
config-key-office-letter-name = the office's name as its letters have it; empty: as people know it
config-key-office-superior = the body above the office; it stands over the office's name
config-key-office-place = the place before the date of a report
config-key-office-code = what the number of a report ends in, such as BC-CCB
config-key-office-signer = the lines above the signature
config-key-office-recipients = who receives a report
config-key-storage-url = where the data is: sqlite:///FILE for one machine, postgresql://… for many
config-key-send-per-second = how many messages leave in a second over the whole bot
config-key-send-window = the hours in which reminders and notices may leave; answers leave at any hour
config-key-send-quiet-days = the days on which nothing leaves unasked: weekdays such as sunday, and holidays
config-key-reminders-ladder = the rungs before (-) and after (+) a due day, to those who still owe
config-key-reminders-events = the rungs before a conference, to all whom it concerns
config-key-reminders-office = the rungs at which the office is told who still owes
config-key-reminders-escalation = the rungs after a due day, over those who still owe: owing, deputy, leader, superior, office, calls
config-key-reminders-digest = whether reminders that wait for one person at one moment leave as one message
config-key-reminders-before-means-previous-day = whether "before the 20th" means that the 19th is the last day
config-key-reminders-weekend = whether due days on weekends and holidays are kept (keep), or mean the working day before (earlier)
config-key-reminders-holidays = the office's own days off, beside Vietnam's public holidays
config-key-reminders-worked-days = weekend days and holidays that are worked all the same
config-key-reports-forms = the files of report forms, read at start
config-key-reports-bands = percent of what the pace of the year asks, from which a result is amber and green
config-key-reports-coverage = percent of the reports, below which results are not judged; 0: always judged
config-key-notices-second-above = to how many people a notice may go on one person's word; to more a second one releases it; 0: no rule
config-key-notices-weekly-letter = whether leaders are told on Monday morning how the office stands
config-key-keep-inbox-days = for how many days what people wrote is kept; 0: for ever
config-key-keep-text-days = for how many days what the bot said is kept; 0: for ever
config-key-keep-file-days = for how many days files are kept, also papers beside reports; 0: for ever
config-key-keep-erased = the file in which erasures are remembered; empty: beside the database
config-key-backup-dir = the folder of the copies; empty: "backups" beside the database
config-key-backup-at = the hour of the daily copy, such as 02:30; empty: none
config-key-backup-keep = how many copies are kept; older ones are let go of
config-key-backup-tools = the folder of pg_dump and psql, where they are not in the usual places
config-key-web-host = the address the web server listens on
config-key-web-port = the port the web server listens on; 0: no web server
config-key-web-public-url = the https address under which networks reach this server; webhooks need it
config-key-web-secret = a long random text, of 16 characters at least, that signs the addresses of pages; empty: no pages
config-key-watch-ping-url = the address that is asked for after each minute in which all was well; empty: none
config-key-watch-operator = who hears of what stays wrong: somebody of the desk, by name, or an e-mail address; empty: nobody
config-key-log-level = how much the log says
config-key-log-format = how the log is written: one line of text (text) or one JSON object (json) per event
config-key-telegram-enabled = whether the bot talks over Telegram
config-key-telegram-token = what @BotFather gave, like 123456:ABC; best set as NHACVIEC_TELEGRAM_TOKEN
config-key-telegram-base-url = the address of the Bot API, up to the token
config-key-telegram-base-file-url = the address of the files of the Bot API, up to the token
config-key-telegram-mode = how news come: we ask Telegram (polling), or it calls us at [web] public_url (webhook)
config-key-telegram-proxy = the address of a proxy through which Telegram is reached; empty: what HTTPS_PROXY says
config-key-telegram-tells-hour = whether the hour in Telegram's answers is believed; auto: by https only
config-key-telegram-webhook-secret = the password Telegram shows at each call; webhooks need it
config-key-zalo-enabled = whether the bot talks over Zalo
config-key-zalo-token = what Zalo Bot Manager gave, like 12345:abc; best set as NHACVIEC_ZALO_TOKEN
config-key-zalo-base-url = the address of the Zalo Bot API, up to the token
config-key-zalo-mode = how news come: Zalo calls us at [web] public_url (webhook), or we ask (polling, for trials only)
config-key-zalo-webhook-secret = the password Zalo shows at each call; webhooks need it
config-key-zalo-monthly-quota = how many messages a month Zalo lets the bot send, by its plan
config-key-zalo-people = with how many people Zalo lets one bot talk, by its plan
config-key-zalo-large-letters = whether reminders and questions come in large letters
config-key-zalo-quota-shared = whether the messages are counted for all bots of an account together
config-key-email-enabled = whether the bot writes and reads e-mail
config-key-email-address = the bot's own address, such as nhacviec@tinh.vn
config-key-email-name = whom people see as the sender
config-key-email-smtp-host = the server that takes our letters, such as smtp.tinh.vn
config-key-email-smtp-port = the port of the server that takes our letters: 465 for tls, 587 for starttls, as a rule
config-key-email-smtp-security = how the line to the server that takes our letters is kept private; none: only on this machine
config-key-email-smtp-user = who logs in to send; empty: the address
config-key-email-smtp-password = the password to send; best set as NHACVIEC_EMAIL_SMTP_PASSWORD
config-key-email-imap-host = the server that holds our mailbox, such as imap.tinh.vn
config-key-email-imap-port = the port of the server that holds our mailbox: 993 for tls, 143 for starttls, as a rule
config-key-email-imap-security = how the line to the server that holds our mailbox is kept private; none: only on this machine
config-key-email-imap-user = who logs in to read; empty: the address
config-key-email-imap-password = the password to read; best set as NHACVIEC_EMAIL_IMAP_PASSWORD
config-key-email-imap-folder = the folder that is read, as the server writes its name
config-key-email-poll-seconds = how many seconds pass between looks for letters
config-key-email-per-minute = how many letters leave in a minute
config-key-email-checked-by = the name under which our own server notes that a sender is proven (Authentication-Results); letters without its dmarc=pass are not heard; empty: none is asked for
