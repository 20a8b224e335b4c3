### Copies of the memory: made, put back, and the messages that were perhaps said before that.

cli-backup-made = Copied, and the copy was read to its end: { $file } ({ $size } MB).
cli-backup-moment = It has all that was done until { $at }.
cli-backup-holds = It holds { $units } units, { $contacts } people, { $plans } plans, { $submissions } reports, { $inbox } updates, { $outbox } messages, { $files } files.
cli-backup-let-go = { $count ->
        [one] The oldest copy was let go of.
       *[other] The { $count } oldest copies were let go of.
    }
cli-copied-before = The database is of an earlier version. Before it is upgraded it was copied to { $file }.
cli-no-postgres-tool = There is no { $name } on this machine. Install PostgreSQL's client tools, or name their folder in [backup] tools.
cli-tool-failed = PostgreSQL's tool could not do it: { $why }
cli-restore-whole = The copy is whole.
cli-restore-older = The copy is of an earlier version; it is upgraded when it is restored.
cli-restore-waiting = { $count ->
        [one] One message had
       *[other] { $count } messages had
    } not left then. What may have left since is held for the office when it is restored.
cli-restore-taken = There is a database at { $place }, so nothing is restored. Move it elsewhere first, or change [storage] url.
cli-restore-other-kind = { $file } is a copy of another kind of database than [storage] url.
cli-restored = Restored.
cli-restore-lost = What was sent to the bot from { $since } to { $until } may be lost.
cli-restore-decided = The old outbox says that { $ended } of the waiting messages had left or ended; { $remembered } that left after the copy are remembered and not said again.
cli-restore-held =
    { $count ->
        [one] One message was
       *[other] { $count } messages were
    } perhaps already said, and held. When the bot runs, what fell due meanwhile is held too, and the office is asked.
    Look: nhacviec outbox held
cli-held-more = The bot has not run since the restore: what fell due meanwhile is added here.
cli-held-line = { $key } · { $count ->
        [one] one message
       *[other] { $count } messages
    } for { $people ->
        [one] one person
       *[other] { $people } people
    } · { $what }
cli-held-none = No message is held for having perhaps been said already.
cli-held-unknown = There are no messages about "{ $about }". See what there is: nhacviec outbox held
cli-held-sample = One of them:
cli-held-preview-release = { $count ->
        [one] One message would leave.
       *[other] { $count } messages would leave.
    } Add --yes to send.
cli-held-preview-drop = { $count ->
        [one] One message would never leave.
       *[other] { $count } messages would never leave.
    } Add --yes to keep them back.
cli-held-released = { $count ->
        [one] One message waits to leave; if it is not wanted any more it stays.
       *[other] { $count } messages wait to leave; what is not wanted any more stays.
    }
cli-held-dropped = { $count ->
        [one] One message never leaves.
       *[other] { $count } messages never leave.
    }
cli-status-last-backup = Last backup
cli-export-done = { $tables } tables and { $files } files were written to { $dir }.
cli-export-not-empty = There is something in the folder { $dir } already. Choose a new one.

held-words = { $text }
held-reply = Answers to what people wrote before the restore
held-other = Other messages
held-notice = Notice: { $what }
held-occurrence = Work: { $what }
held-event = Conference: { $what }

trail-release-held = let messages go that were held after a restore
trail-drop-held = kept back messages that were held after a restore

restored-told =
    The bot's memory was just restored from a backup.
    What was sent to it from { $since } to { $until } may be lost: please ask those who reported then.
    { $held ->
        [0] No message had to be held.
        [one] One message was perhaps already said and is held for the office's word. Answers go on as ever.
       *[other] { $held } messages were perhaps already said and are held for the office's word. Answers go on as ever.
    }

pick-held-look = See what is held
pick-held-release = Send
pick-held-drop = Do not send
pick-held-words = Send with words before
pick-held-anew = Write it anew
command-held = HELD: messages that were perhaps said before the memory was restored, to send or not
held-none = No message is held for having perhaps been said already.
held-hours = The memory was restored. What was sent to the bot from { $since } to { $until } may be lost.
held-title = { $count ->
        [one] One message was perhaps already said and is held.
       *[other] { $count } messages were perhaps already said and are held.
    } Choose a number to look:
held-line = { $what } ({ $count })
held-one =
    { $what }
    { $count ->
        [one] One message
       *[other] { $count } messages
    } for { $people ->
        [one] one person
       *[other] { $people } people
    }. One of them:
held-write = What would the office say before these messages?
held-sure = Send { $count ->
        [one] one message
       *[other] { $count } messages
    } to { $people ->
        [one] one person
       *[other] { $people } people
    }, each as follows?
held-released = { $count ->
        [one] One message
       *[other] { $count } messages
    } will leave now; what is not wanted any more stays.{ $left ->
        [0] { "" }
        [one] {" "}One group is left: type HELD.
       *[other] {" "}{ $left } groups are left: type HELD.
    }
held-dropped = { $count ->
        [one] One message
       *[other] { $count } messages
    } will not be sent.{ $left ->
        [0] { "" }
        [one] {" "}One group is left: type HELD.
       *[other] {" "}{ $left } groups are left: type HELD.
    }
