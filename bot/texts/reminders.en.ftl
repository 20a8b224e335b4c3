### Overdue duties step by step, messages gathered, dates changed, plans replaced. Written as en.ftl is.

## Overdue duties step by step

remind-deputy =
    { $unit } has not done “{ $what }” yet: it is { $due-left }.
    The last day is { $due }. Please do it yourself, or remind who is in charge.
owing-under =
    Units that have not done “{ $what }” yet ({ $due-left }): { $count }. They are { $names }.
    The last day is { $due }. Please remind them.
owing-more = and { $count } more
calls-title =
    To be called: { $what }, { $due-left } (last day { $due-short }).
    Units that have not done it: { $count }
calls-part = Your part: number { $first } to number { $last }.
calls-line = • { $name }: { $person }{ $post-given ->
        [yes] , { $post }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] , no telephone number
    }
calls-nobody = • { $name }: nobody is in the roster
calls-more =
    { $count ->
        [one] … and 1 more unit. Type PROGRESS to see it.
       *[other] … and { $count } more units. Type PROGRESS to see them.
    }

## Changed dates: those who were told the old one

changed-title = Dates have changed. Please go by the new ones:
changed-moved = • { $what }: moved from { $old } to { $new }.
changed-relocated = • { $what } ({ $new }): the place changes{ $from-given ->
        [yes] {" "}from { $from }
       *[no] {""}
    } to { $to }.
changed-place-too = { $line } The place changes too{ $from-given ->
        [yes] , from { $from }
       *[no] {""}
    } to { $to }.
changed-firmed = • { $what }: the date is settled now, { $new }.
changed-put-off = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: put off, without a new date yet{ $old-given ->
        [yes] {" "}(it was { $old })
       *[no] {""}
    }.
changed-cancelled = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: cancelled{ $old-given ->
        [yes] {" "}(it was { $old })
       *[no] {""}
    }.
changed-resumed = • { $what }: takes place after all, { $new }.
changed-due-extended = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: due later, not { $old } but { $new }.
changed-due-brought-forward = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: due earlier, not { $old } but { $new }.
changed-due-firmed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: has a last day now, { $new }.
changed-due-resumed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: is to be done after all, by { $new }.
changed-more = … and { $count } more. Type AGENDA to see them.

## Changing dates (the office)

when-called-off = called off
dates-which = Which date changes? Choose a number, or type some words of the name.
dates-nothing = There is no conference or deadline to change now. Send a plan to begin.
dates-item = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $when }
dates-item-due = { $what }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: due { $when }
dates-when-event =
    Type the new date, such as 8:00 { $example-short }. Another place: type PLACE: its name.
    No date yet, or no meeting at all:
dates-when-due =
    Type the new last day for all units, such as { $example-short }.
    For one unit: NAME OF THE UNIT: { $example-short }.
dates-no-unit = There is no unit “{ $text }”.
dates-same = That changes nothing.
dates-stopped = Stopped. The dates stand as they were.
dates-firms = { $what }: settled, { $new }.
dates-moves = { $what }: from { $old } to { $new }.
dates-relocates = { $what } ({ $new }): the place changes{ $from-given ->
        [yes] {" "}from { $from }
       *[no] {""}
    } to { $to }.
dates-relocates-too = { $line } The place changes{ $from-given ->
        [yes] {" "}from { $from }
       *[no] {""}
    } to { $to }.
dates-puts-off = { $what }: put off without a new date{ $old-given ->
        [yes] {" "}(now { $old })
       *[no] {""}
    }.
dates-calls-off = { $what }: called off{ $old-given ->
        [yes] {" "}(now { $old })
       *[no] {""}
    }.
dates-extends = { $what }{ $unit-given ->
        [yes] , for { $unit } alone
       *[no] {""}
    }: due { $new } instead of { $old }.
dates-beside = With it: { $what }, due { $new } instead of { $old }.
dates-beside-off = With it: { $what } stops too (due { $old } now).
dates-more =
    { $count ->
        [one] … and 1 more deadline.
       *[other] … and { $count } more deadlines.
    }
dates-made =
    { $count ->
        [one] 1 deadline is added to this conference.
       *[other] { $count } deadlines are added to this conference.
    }
dates-alarms = Reminders: { $parts }.
dates-were-told =
    { $count ->
        [one] Told the old date: 1 person ({ $names }), who will get one correction.
       *[other] Told the old date: { $count } people ({ $names }). Each will get one correction.
    }
dates-nobody-told = Nobody has been told the old date: no correction is needed.
dates-told =
    { $count ->
        [one] 1 person who was told the old date will get a correction.
       *[other] { $count } people who were told the old date will get a correction.
    }
dates-done = The date is changed.
dates-undo-hint = Type UNDO within ten minutes to put it back.
dates-undone = Put back. Whoever got a correction will be told.
dates-undo-none = There is nothing to undo: only your newest change can be, within ten minutes.
pick-put-off = Put off
pick-call-off = Call off
pick-change-yes = Right, change it
pick-change-other = Another date
pick-undo = Undo

## A newer version of the plan that runs (the office)

version-title = The newer version of { $number } changes what runs:
version-same = The newer version of { $number } changes no date of what runs.
version-moved = • { $what }: { $old } → { $new }
version-added = • New: { $what }: { $when }
version-gone = • Gone: { $what } (now { $when })
version-more =
    { $count ->
        [one] … and 1 more difference.
       *[other] … and { $count } more differences.
    }
version-rest = { $count ->
        [0] {""}
        [one] 1 item stays.{" "}
       *[other] { $count } items stay.{" "}
    }What was done still counts; who was told an old date gets a correction.
plan-rungs-deadlines = Units that have not done it are reminded { $rungs } before the last day.
plan-rungs-events = Conferences are reminded of { $rungs } before.
rung-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
rung-working-days = { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
rung-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }

## Messages gathered

digest-title =
    { $count ->
        [one] There is 1 reminder for you:
       *[other] There are { $count } reminders for you:
    }
digest-part = { $number }. { $text }
digest-pick = { $label } (no. { $number })
digest-picks = { $label } (the one of that number)
