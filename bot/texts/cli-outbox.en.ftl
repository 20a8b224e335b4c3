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

## Where messages stand, and why: in nhacviec status, outbox list, notice show

cli-state-queued = queued
cli-state-held = held
cli-state-sending = being sent
cli-state-sent = sent
cli-state-failed = failed
cli-state-withheld = withheld
cli-state-why = { $state } ({ $why })
cli-status-count = { $what }: { $count }
cli-status-channel = { $channel }: { $why }
cli-status-in-doubt = in doubt since { $since }, reminders are held
cli-words = “{ $text }”
cli-reason-already-reported = reported already
cli-reason-excused = excused
cli-reason-date-changed = the date has changed
cli-reason-ladder-changed = the rungs have changed
cli-reason-too-late = too late
cli-reason-overtaken = overtaken by a newer one
cli-reason-unreachable = has not joined
cli-reason-chat-handed-on = the chat is somebody else's now
cli-reason-not-consented = has not consented
cli-reason-secret = marked as secret
cli-reason-no-holder = nobody holds the post
cli-reason-post-ended = the post has ended
cli-reason-cancelled = called off
cli-reason-date-unsettled = the date is not settled
cli-reason-date-settled = the date is settled
cli-reason-hour-settled = the hour is settled
cli-reason-plan-replaced = the plan was replaced
cli-reason-plan-stopped = the plan was stopped
cli-reason-activation-undone = the activation was undone
cli-reason-told-at-activation = told at activation
cli-reason-stopped = stopped
cli-reason-blocked = has blocked the bot
cli-reason-refused = the network refused it
cli-reason-unsayable = it cannot be said
cli-reason-network = the network failed
cli-reason-error = an error of the program
cli-reason-quiet-hours = outside the hours
cli-reason-throttled = the network asks to wait
cli-reason-moved = the chat has moved
cli-reason-misconfigured = the channel is set up wrongly
cli-reason-quota = the month's messages are used up
cli-reason-gathered = gathered in one message
cli-reason-network-refuses = the network refuses
cli-reason-failed-in-another-chat = failed in another chat
cli-reason-paused = paused
cli-reason-perhaps-already-said = perhaps said already
