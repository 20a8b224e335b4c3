# The desk's page of progress.
desk-nav-progress = Progress
desk-progress-table = What is being collected
desk-progress-what = Work
desk-progress-day = { $day-short }
desk-progress-due-head = Due
desk-progress-due = Due { $due }
desk-progress-done-head = Done
desk-progress-share = { $done } of { $expected } units
desk-progress-none = Nothing is being collected.
desk-progress-state = State
desk-progress-state-owing = Missing
desk-progress-state-unconfirmed = Typed, not confirmed
desk-progress-state-unreached = Missing, to be called
desk-progress-state-on-time = On time
desk-progress-state-late = Late
desk-progress-state-excused = Excused
desk-progress-cluster = Cluster
desk-progress-level = Level
desk-progress-order = Sort by
desk-progress-order-code = Code
desk-progress-order-name = Name
desk-progress-order-state = State
desk-progress-order-when = Newest first
desk-progress-all = All
desk-progress-filter = Filter
desk-progress-total = { $count ->
    [one] 1 unit
   *[other] { $count } units
 }
desk-progress-units = Unit by unit
desk-progress-code = Code
desk-progress-unit = Unit
desk-progress-when-head = When, and by whom
desk-progress-when = { $at }{ $by-given ->
    [yes] {": "}{ $by }
   *[no] {""}
 }
desk-progress-speaker = Who speaks for it
desk-progress-reached-head = Reached
desk-progress-by = { $channel ->
    [zalo] Zalo
    [telegram] Telegram
    [email] E-mail
   *[other] By chat
 }
desk-progress-unreached = { $why ->
    [no-holder] Nobody holds the post
    [not-consented] Call: has not agreed to messages
   *[unreachable] Call: has not joined
 }
desk-progress-lenient = { $day-given ->
    [yes] its own day { $day-short }
   *[no] {""}
 }{ $reason-given ->
    [yes] {" "}({ $reason })
   *[no] {""}
 }
desk-progress-none-such = There is no such unit.
desk-progress-act = Do with the filtered units
desk-progress-act-one = Do with this unit
desk-progress-nudge = { $count ->
    [one] Remind 1 unit
   *[other] Remind { $count } units
 }
desk-progress-nobody-to-nudge = No unit is to be reminded: they have reported, or were reminded today.
desk-progress-extend = { $count ->
    [one] Extend for 1 unit
   *[other] Extend for { $count } units
 }
desk-progress-excuse = { $count ->
    [one] Excuse 1 unit
   *[other] Excuse { $count } units
 }
desk-progress-reason = Reason
desk-progress-until = Extend until the end of
desk-progress-undo-hint = For ten minutes it can be put back.
desk-progress-nobody = There is no such unit any more.
desk-progress-which-day = Please give the new day.
desk-progress-why = Please give the reason: the unit will read it.
desk-progress-changed = Something has changed: it was { $before } units, now it is { $count }. Please look again and press once more.
desk-progress-called = Not reached by message, to be called: { $count }
desk-progress-yes-nudge = { $count ->
    [one] Remind 1 unit now
   *[other] Remind { $count } units now
 }
desk-progress-yes-extend = { $count ->
    [one] Extend for 1 unit
   *[other] Extend for { $count } units
 }
desk-progress-yes-excuse = { $count ->
    [one] Excuse 1 unit
   *[other] Excuse { $count } units
 }
desk-progress-back = No, back
desk-progress-waiting = A correction waits to be decided.
desk-done-nudged = { $count ->
    [one] 1 unit was reminded, if it has joined.
   *[other] { $count } units were reminded, as far as they have joined.
 }
desk-done-extended = { $count ->
    [one] 1 unit has longer. The unit is told.
   *[other] { $count } units have longer. The units are told.
 }
desk-done-excused = { $count ->
    [one] 1 unit is excused. The unit is told.
   *[other] { $count } units are excused. The units are told.
 }
desk-done-undone = Put back as it was. Whoever was told will hear so.
