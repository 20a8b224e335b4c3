### To whoever keeps the machine, of what stays wrong; the office does not get these.
cli-watch-wrong = The reminder machine needs a look: { $what }, since { $since }.
    { $cure }
cli-watch-right = The reminder machine: "{ $what }" (since { $since }) is right again.
cli-watch-tick = it does not look at the clock, reminders stand still
cli-watch-alarms = reminders are due and do not fire
cli-watch-turns = what people wrote is not taken
cli-watch-replies = answers do not leave
cli-watch-channel = channel { $channel } pauses
cli-watch-deaf = channel { $channel } gets no news
cli-watch-clock = the machine's hour is in doubt, and reminders are held
cli-watch-disk = the disk is nearly full
cli-watch-cure-tick = Read the log, then start nhacviec run again.
cli-watch-cure-alarms = Run "nhacviec status", and look for "stays waiting" in the log.
cli-watch-cure-turns = Run "nhacviec status", and look for "inbox" in the log.
cli-watch-cure-replies = Run "nhacviec status", and look at the machine's line.
cli-watch-cure-channel = Run "nhacviec check": mostly it is the token or the address in config.toml.
cli-watch-cure-deaf = Look at the line, the token, and whether another machine runs with the same token.
cli-watch-cure-clock = Set the machine's clock right.
cli-watch-cure-disk = Make room on the disk that holds the database.
cli-watch-no-mail = [watch] operator is an e-mail address, and [email] is not enabled: no letter can leave.
cli-watch-backups = for two days the database has not been backed up
cli-watch-cure-backups = Run "nhacviec backup": it makes a copy at once, or says why it cannot.
