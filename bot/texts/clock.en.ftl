### While the machine's hour is in doubt: asking the office, and telling who keeps the machine.

clock-asked =
    The reminder machine's clock shows { $told }; by what was written down it should be { $believed }.
    Reminders are held and do not leave. Is the machine's hour right?
pick-hour-right = Right, go on sending
pick-hour-wrong = Not right
clock-right = Noted: the machine's hour is right. Reminders go on leaving in a moment.
clock-wrong = Noted: the machine's hour is wrong. Reminders are held until it is set right; please tell whoever keeps the machine.
clock-settled = The question about the machine's hour needs no answer any more. Thank you.

cli-status-clock = Clock
cli-check-clock-held = The machine's hour is in doubt since { $since }: reminders are held. Set the clock right, or let the office answer the bot that it is.
cli-check-clock-away = The machine's hour and that of channel { $channel } are { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } apart. Set the clock right.
