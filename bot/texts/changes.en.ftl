# A ladder of reminders of one's own; longer time and excuses that can be undone

rungs = { $rungs }
rungs-none = no reminders
rungs-before = { $counts } { $unit } before at { $hour }
rungs-after = { $counts } { $unit } after at { $hour }
rungs-before-hours = { $counts } { $unit } before
rungs-after-hours = { $counts } { $unit } after
rungs-same = the day itself at { $hour }
rung-unit-days = days
rung-unit-working-days = working days
rung-unit-hours = hours

ladder-which = Whose reminders change? Choose a number, or type some words of the name.
ladder-nothing = There is no running conference or deadline to remind of now.
ladder-item = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $rungs }
ladder-when = When to remind? Type, for example: trước 7, 3, 1 ngày lúc 8 giờ (7, 3, 1 days before at 8). For no reminders: KHÔNG NHẮC.
ladder-too-far = Reminders go out 366 days away at most, and at most 60 times.
ladder-not-after = A conference is reminded of before it, not after.
ladder-changes =
    { $what }
    Reminders now: { $old }.
    From now on: { $new }.
ladder-hushes =
    { $count ->
        [one] 1 message that waits by the old times is taken back.
       *[other] { $count } messages that wait by the old times are taken back.
    }
ladder-done = The reminders are changed. Nobody is reminded twice of the same.
pick-usual-ladder = Remind as usual
pick-leave = No, leave it

dates-excuses = { $what }, { $unit } alone: excused this time (due { $old } now).
dates-unit-hears = The unit has not been told the old date; it will get one message, with the reason.
dates-reason = Reason: { $reason }.
changed-due-excused = • { $what }, { $unit }: excused this time, nothing to do any more (it was { $old }).
changed-because = { $line } Reason: { $reason }.

when-lunar = day { $day } of lunar month { $month }, every year

news-no-units = First of all: send the roster of units and people here as a file (.xlsx). Then send the plan.
news-no-plan = There is no plan yet: send its file here, or paste its text. Type INVITE to make cards.
news-changed = Just changed: { $what }. To put it back type UNDO ({ $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } left).
news-waiting = Waiting: { $parts }.
news-paused = Nothing leaves over { $channels } now ({ $why }): messages wait, please tell whoever keeps the machine.
when-day-before = { $when }, that is by the end of the day before
dates-works-extend = { $what }: { $count ->
    [one] 1 unit is
   *[other] { $count } units are
 } given until { $day } ({ $names }).
dates-works-excuse = { $what }: { $count ->
    [one] 1 unit is
   *[other] { $count } units are
 } excused this time ({ $names }).
