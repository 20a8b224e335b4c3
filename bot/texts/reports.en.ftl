### What the machine says of reports: numbers not known yet, unlikely ones, locks, questions, and the office's hand in them.

## One report

report-covers = Figures from { $starts-short } to { $cutoff-short }.
report-locks = They can be corrected until { $locks-short }; after that the office has to agree.
report-locked = This period was locked after { $locks-short }: what you send now waits for the office.
report-overtaken = Meanwhile another answer of { $unit } was sent. Yours differs as follows; 1 replaces the other:
report-proposed = The request of { $unit } went to the office: { $what }. You will hear from it.
report-paper-waits = What you sent has come. What is it for?
report-paper-not-kept = This picture or file is kept with no report.
report-attached = “{ $name }” is kept with this report.
target-at-least = { $value } or more
target-at-most = no more than { $value }
target-more = more than { $value }
target-less = less than { $value }
target-exactly = exactly { $value }
target-between = from { $low } to { $high }
ask-last = Last time: { $value }.
ask-left = Left in { $year }: { $value }.
ask-why = { $names }: why is there no number yet? Please type the reason, or the number.
number-hint-optional = 0 when there is nothing; CHUA CO or SKIP when it is not known. For the start page, type HOME.
number-too-fine = { $name }: { $value } is too fine, at most { $limit } digits after the comma.
doubt-five-times = { $name }: { $value }, last time { $last }.
doubt-thousandfold = { $name }: { $value }, last time { $last }. Three zeros too many or too few?
doubt-falls = { $name }: { $value }, less than last time ({ $last }) though it counts from the year's beginning.
doubt-same = All numbers are those of last time.
doubt-question = Please look again: is this right?
pick-still-right = It is right

## The office asks back

inquiry-asked =
    The office asks about { $what }, { $unit }.
    { $name }: { $value }.
    “{ $question }”
pick-answer = Answer
inquiry-prompt = Please type your answer. If the number is wrong, type CORRECT afterwards.
inquiry-thanks = Your answer went to the office. Thank you.
inquiry-none = The office asks nothing at the moment.
inquiry-choose = The office asks about several things. Which do you answer?
inquiry-line = { $name }, { $what }: “{ $question }”
inquiry-answered =
    { $unit } answers about { $name } ({ $what }):
    “{ $answer }”

## The office and one unit's work

pick-units = Unit by unit
pick-issue = Yes, give it out
piece-which = Which piece of work?
piece-unit = { $what }: which unit? Type its number, code or name.
piece-unit-line = { $unit }: { $standing }
piece-more =
    { $count ->
        [one] … and 1 more unit: please type the code or name.
       *[other] … and { $count } more units: please type the code or name.
    }
piece-no-unit = There is no unit “{ $text }” in this work.
piece-gone = This work is no longer there.
piece-title =
    { $what }, { $unit }: { $standing }.
    Due: { $due }.
piece-sent = Sent { $at }: { $by }{ $whose-given ->
        [yes] {" "}(in place of { $whose })
       *[no] {""}
    }.
piece-entered = Entered by the office { $at }: { $by }.
piece-no-numbers = No figures yet.
piece-waiting = A correction waits to be decided: type DECIDE.
piece-question = What does the office do?
standing-on-time = on time
standing-late = late
standing-owing = missing
standing-excused = excused
pick-ask-back = Ask back
pick-enter = Enter figures
pick-extend = Extend
pick-excuse = Excuse
pick-other-unit = Another unit
ask-back-which = Which number of { $unit } do you ask about?
ask-back-question = { $name }: { $value }. What does the office ask? Please type it.
ask-back-done = { $unit } was asked about { $name }. You will hear the answer at once.
enter-title = Figures for { $unit }: { $what }. The unit will be told.
enter-done = Entered for { $unit }, marked as the office's. The unit is told.
entered-for-you =
    The office has entered figures for { $unit }: { $what }.
    { $values }
    If anything is wrong, type CORRECT.
extend-which-day = Until the end of which day is { $unit } given? (now { $due })
extend-too-early = The new day must come after the present one ({ $due-short }).
extend-why = { $unit } is given until { $day }. Why? Please type the reason.
extend-done = { $unit } has until { $day }. The unit is told.
extended-for-you =
    { $what }, { $unit }: you are given until { $due }.
    Reason: { $reason }.
excuse-why = { $unit } is excused this time: why? Please type the reason.
excuse-done = { $unit } is excused this time. The unit is told.
excused-for-you =
    { $what }, { $unit }: you are excused this time and need not send it.
    Reason: { $reason }.

## Corrections after the lock

corrections-none = No correction waits.
corrections-title =
    { $count ->
        [1] A correction after the lock: { $what }, { $unit }.
       *[other] { $count } corrections after the lock wait. The first: { $what }, { $unit }.
    }
corrections-question = Does the office accept it?
pick-accept = Accept
pick-refuse = Refuse
corrections-why = Why is it refused? Please type the reason for the unit.
corrections-accepted = Accepted for { $unit }. The unit is told.
corrections-refused = Refused for { $unit }. The unit is told.
correction-waiting = { $unit } asks to correct its figures after the lock: { $what }. Type DECIDE to see it.
correction-accepted = The office has accepted: { $what }, { $unit } now counts with the new figures.
correction-refused =
    The office has refused the correction: { $what }, { $unit }. The old figures stand.
    Reason: { $reason }.

## Issued tables

issue-title = Which table is issued?
issue-question =
    Issue the table { $what }, { $counted }/{ $expected } units?
    An issue is numbered and does not change any more; corrections go into the next.
issue-follows = The table comes in the next message.
issue-done = Issue { $number } of the table { $what } is made.
issue-same = Nothing has changed since issue { $number }; no new one is made.
issue-changes =
    { $count ->
        [one] Differs from the one before in 1 place: { $names }.
       *[other] Differs from the one before in { $count } places: { $names }.
    }

## A plan's targets and the forms

plan-target-which =
    Target “{ $name }”: { $target }.
    Measured by which number?
pick-target-indicator = { $name }
pick-target-indicator-of = { $name }, form { $form }
pick-target-none = Not measured here
pick-target-all-none = Leave out all that remain
plan-targets-title = The plan's targets, measured by the form's numbers:
plan-target-line = • { $name }: { $target } → { $measured }
plan-target-unmeasured = not measured
plan-targets-more =
    { $count ->
        [one] … and 1 more target that the form does not hold.
       *[other] … and { $count } more targets that the form does not hold.
    }
pick-targets-right = Right
pick-targets-each = Choose one by one
pick-targets-none = Leave them out

## Sums by year, cluster, level

sums-year = The whole year { $year }: { $what }
sums-by-cluster = By cluster: { $what }
sums-by-level = By level: { $what }
sums-line = { $name }: { $total }
sums-group = { $name }: { $values }
