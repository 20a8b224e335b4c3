### What `nhacviec init` asks and says. Other commands' sentences live in cli.en.ftl.

init-begins = Nhắc Việc { $version }. The configuration goes into { $file }.
init-keys = Enter keeps what is in [ ]. Ctrl+C ends it, with nothing written.
init-is-there = { $file } is there already, so nothing was written. Change that file, or name another: nhacviec init --config FILE
init-broken-off = Not all questions were answered, so nothing was written. With --yes nothing is asked.
init-set = --set { $text }: write it like telegram.base_url=http://localhost:8081/bot
init-choose = { $what } ({ $choices })
init-choose-one = Answer with one figure from 1 to { $most }.

init-ask-office-name = The office's name, as people say it
init-ask-office-letter-name = Its name at the head of its letters (empty: the same)
init-ask-office-timezone = Time zone
init-ask-office-phone = The number people call when they need a person
init-ask-web-public-url = The https address of this machine, for the desk and the pages of forms (empty: none yet)
init-ask-channel = Over which network
init-channel-telegram = Telegram
init-channel-zalo = Zalo
init-channel-email = e-mail
init-channel-none = none yet
init-ask-telegram-token = The bot's token (from @BotFather)
init-ask-zalo-token = The bot's token (from Zalo Bot Manager)
init-ask-email-address = The bot's address
init-ask-email-smtp-host = The server that takes its letters (SMTP)
init-ask-email-smtp-password = The password there
init-ask-email-imap-host = The server that holds its mailbox (IMAP)
init-ask-email-imap-password = The password there
init-channel-away = Channel { $channel } cannot be asked now: { $why }. It is written down all the same; nhacviec check asks again.
init-ask-storage-url = The database
init-ask-admin = The first administrator, full name (empty: nobody yet)
init-ask-admin-post = What they are in the office
init-admin-post = Administrator
init-ask-sample = Begin with the sample office, to try
init-sample-no = no
init-sample-yes = yes

init-not-empty = { $count ->
        [one] 1 person is
       *[other] { $count } people are
    } in this database already; init adds nobody and wrote nothing. To invite people: nhacviec people invite.
init-file-head =
    Written by nhacviec init { $version }: only what differs from the defaults.
    Every key, explained: nhacviec init --explain
init-written = ✓ { $file } is written; only this user of the machine can read it.
init-sample-taken = ✓ The sample office is in: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of its roster, and a report form.
init-admin = ✓ The first administrator: { $name }.
init-next = What comes next:
init-step = {"  "}{ $number }. { $what }
init-step-more = {"     "}{ $what }
init-next-channel = Get a token for the bot (Telegram: @BotFather; Zalo: Zalo Bot Manager) and write it at the end of { $file }:
init-next-explained = Other networks, and every other key, explained:
init-next-check = See whether anything is missing:
init-next-run = Start the bot. Leave this window as it is; Ctrl+C stops the bot:
init-next-link = { $name } comes in, within 30 days: open this link on a phone and press START:
init-next-code = If it does not open, { $how } this code:
init-next-code-alone = { $name } comes in, within 30 days: { $how } this code:
init-find = { $network ->
        [telegram] find { $called-given ->
            [yes] { $called }
           *[no] the bot
        } in Telegram and send it
        [zalo] find { $called-given ->
            [yes] { $called }
           *[no] the bot
        } in Zalo and send it
        [email] write to { $called-given ->
            [yes] { $called }
           *[no] the bot's address
        }, with
       *[none] send the bot
    }
init-next-agree = The bot asks whether they agree, and then whether it is they: answer 1 both times.
init-next-people = Bring in the roster of units and people, with a row for { $admin-given ->
        [yes] { $admin } (Vai trò: quản trị). Send the file to the bot in chat, or in another window:
       *[no] the administrator (Vai trò: quản trị). In another window:
    }
init-next-invite = Invite everybody: print cards, each with a code to come in by:
init-help = If you need help: send HELP to the bot, or { $command }
