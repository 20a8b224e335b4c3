### Messages on their way: what the office should know, and the commands to look, resend and pause.

office-unreachable =
    { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] { "" }
    } can no longer be written to: the bot was blocked or the account is gone.
    { $phone-given ->
        [yes] Please call { $phone }.
       *[no] Please find another way.
    }

network = { $name ->
        [telegram] Telegram
        [zalo] Zalo
        [email] e-mail
       *[other] { $name }
    }

office-reached-elsewhere =
    { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] { "" }
    } can no longer be written to over { $gone }.
    They are written to over { $now } from now on; what failed goes there.

office-network-refuses =
    Since { $since } the network has refused messages to many people at once.
    They are kept and sent again by themselves; nobody counts as out of reach.

office-long-wait =
    The network asks for a long wait before some people are written to again: some messages must wait until { $until }.
    Please call where it is urgent; the rest is sent by itself.

cli-outbox-line = { $id } · { $name } · { $reason } · { $note } · { $text }
cli-outbox-empty = No message has failed.
cli-outbox-resent =
    { $count ->
        [one] 1 message is queued again.
       *[other] { $count } messages are queued again.
    }
cli-notice-none = There is no released notice { $id }.
cli-notice-was-stopped = Notice { $id } was stopped for good. Write a new one.
cli-notice-paused = Notice { $id } pauses; { $count ->
        [one] 1 message waits
       *[other] { $count } messages wait
    }. To go on: nhacviec notice resume { $id }.
cli-notice-resumed = Notice { $id } goes on with { $count ->
        [one] 1 message
       *[other] { $count } messages
    }.
cli-notice-stopped = Notice { $id } is stopped for good; { $count ->
        [one] 1 message
       *[other] { $count } messages
    } will not be sent.
cli-notice-flow-going = going out
cli-notice-flow-paused = paused
cli-notice-flow-stopped = stopped
cli-notice-progress = Notice { $id } ({ $flow }): { $sent } of { $all } sent; { $waiting } waiting; { $lost } not delivered.
cli-notice-reason = • { $reason }: { $count }
