### What `nhacviec check` says. Other commands' sentences live in cli.en.ftl.

cli-check-good = ✓ { $text }
cli-check-bad = ✗ { $text }
cli-check-config = The configuration can be read.
cli-check-note = ! { $text }
cli-check-database-newest = The { $kind } database can be used and is at this version.
cli-check-database-older = The { $kind } database is at an older version; nhacviec run (or nhacviec db upgrade) brings it up.
cli-check-database-none = The { $kind } database is not made yet; nhacviec run (or nhacviec db upgrade) makes it.
cli-check-modes = Database and configuration: others on this machine can neither read nor replace them.
cli-check-open-file = { $file }: others on this machine can read it (mode { $mode }). Run: chmod 600 { $file }
cli-check-open-folder = Folder { $folder }: others on this machine can replace files in it (mode { $mode }). Run: chmod go-w { $folder }
cli-check-owner = { $file } belongs to { $owner }, the program runs as { $user }. Run all commands as one user.
cli-check-wal-reset = SQLite { $version } damages a file that two programs write back at one instant (mended in 3.51.3, 3.50.7, 3.44.6). Nhắc Việc sees to it by itself; open the file with no other program while it runs.
cli-check-clock = Clock: { $now }.
cli-check-clock-back = The machine's clock ran back since last time: { $now }. Set it right.
cli-check-reader = Files that come in are read in a process apart: { $measured }, { $cut }.
cli-reader-memory = it takes too much memory
cli-reader-time = it takes too long
cli-reader-answer = its answer is too long
cli-reader-died = the process ended by itself
cli-check-reader-bad = No process apart can be started to read files: { $why }
cli-check-measured = its memory is watched
cli-check-unmeasured = its memory cannot be watched on this machine
cli-check-cut-seccomp = without network (seccomp)
cli-check-cut-namespace = without network (namespace)
cli-check-cut-none = this kernel does not allow to cut its network
cli-check-channel-bad = Channel { $channel } cannot be used: { $why }
cli-check-running = { $command } (process { $pid }) runs on this database.
cli-check-clock-away-database = The machine's clock and the database's differ by { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Set it right.
cli-check-sqlite = SQLite { $version }.
cli-check-forms = { $count ->
        [one] 1 report form
       *[other] { $count } report forms
    } in [reports] forms can be read.
cli-check-channel = Channel { $channel } can be used{ $called-given ->
        [yes] : { $called }
       *[no] {""}
    }.
cli-check-webhook = Channel { $channel }: the network calls { $url }.
cli-check-webhook-not-yet = Channel { $channel }: the network does not call { $url } yet; nhacviec run tells it to.
cli-check-webhook-plain = Channel { $channel }: networks call https addresses only, not { $url }. Mend [web] public_url.
cli-check-webhook-fails = Channel { $channel }: the network cannot call { $url } ({ $why }); { $waiting ->
        [one] 1 update waits
       *[other] { $waiting } updates wait
    } there.
cli-check-webhook-failed = Channel { $channel }: the network once could not call { $url } ({ $why }); nothing waits now.
cli-check-webhook-of-others = Channel { $channel }: the network calls { $url }; nhacviec run drops that address. If another program uses this token, stop it.
cli-check-quota = Channel { $channel }: { $used } of { $most } messages used this month, { $left } left.
cli-check-quota-low = Channel { $channel }: { $used } of { $most } messages used this month, only { $left } left.
cli-check-quota-spent = Channel { $channel }: { $used } of { $most } messages used this month; nothing but answers leaves. Wait for the next month, or take a larger plan and mend monthly_quota.
cli-check-people-full = Channel { $channel } has its { $most } people; whoever comes now has to wait. Add a bot, or take a larger plan and mend people.
cli-check-port = The web port { $where } can be opened.
cli-check-pages = Pages of forms and the desk: { $url }
cli-check-no-pages = No pages of forms and no desk: they need [web] port, public_url and secret.
cli-check-secret-short = [web] secret is too short, so the pages stay closed: it needs { $least } characters at least.
cli-check-zone = Time zone { $zone }: UTC{ $offset } (data of { $tzdata }).
cli-check-letters = The font for tables drawn as pictures is there.
cli-check-no-letters = The font cannot be opened: no tables and no cards can be drawn. Install the program again.
cli-check-scans = Scanned papers can be read (tesseract, Vietnamese).
cli-check-no-scans = Scanned papers cannot be read: there is no tesseract with Vietnamese here. On Debian: apt install tesseract-ocr-vie
cli-check-disk = { $free } MB free on the disk ({ $folder }).
cli-check-copies = Newest backup: { $made } ({ $folder }).
cli-check-copies-none = There is no backup yet. nhacviec run makes one when it starts and then every day; to make one now: nhacviec backup
cli-check-copies-never = After more than two days of work there is no backup. Run nhacviec backup: it makes one at once, or says why it cannot.
cli-check-copies-old = The daily backups have stopped: the newest is of { $made }. Run nhacviec backup: it makes one at once, or says why it cannot.
cli-check-copies-by-hand = There are no daily backups ([backup] at is empty). The newest: { $made }.
cli-check-copies-elsewhere = The newest backup ({ $made }) is no longer in { $folder }. Unless it was moved elsewhere, run: nhacviec backup
cli-check-copies-one-disk = Backups ({ $folder }) are on the disk that holds the database: if it breaks, both are gone. Let [backup] dir be on another disk, or copy that folder away.
cli-check-copies-closed = No backup can be made in { $folder }: { $closed } may not be written. Mend its mode, or [backup] dir.
cli-check-copies-no-folder = No backup can be made in { $folder }: { $file } is no folder. Mend [backup] dir.
