### What the bot says, in English. The same keys and values as vi.ftl; numbers are written the Vietnamese way, for they are typed back that way.

## General

days-left =
    { $days ->
        [one] 1 day left
       *[other] { $days } days left
    }
days-today = today is the last day
days-over =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
pick-home = Start page
pick-office = Call the office
office-phone = { $office-given ->
        [yes] Office of { $office }
       *[no] Office
    }: telephone { $phone }.
office-visit = If anything is unclear, please ask the office{ $office-given ->
        [yes] {" "}of { $office }
       *[no] {""}
    }.
not-understood = I did not understand. Please answer again.
not-text = I cannot read pictures, voice or files here. Please type words or figures.
not-text-but-numbers = I cannot read pictures or files here. Please type the numbers.
asked-again = I was away for a while. If you answered meanwhile, please answer this once more.
unseen = Zalo does not let me see that message. Please type words or figures.
unseen-called = I still cannot see your message. The office will call you.
unseen-form = You can also type the figures on this page: { $address }
unseen-again = I still cannot see your message. Please call the office.
old-button = That button is out of date. Please answer the question below.
sorry-failed =
    Sorry, something went wrong and this was not done.
    Your message is kept.
    Please try again in a few minutes, or call the office: { $phone }.
    0 = Start page
stopped = Stopped. Nothing was sent.

## Start page, help

home-title = Good day, { $name }. Please choose a number:
home-no-post = Good day, { $name }. The roster shows no post of yours; if that is wrong, please call the office.
pick-agenda = What is ahead
pick-report-page =
    { $count ->
        [0] Reports
       *[other] Reports ({ $count } to send)
    }
pick-notices =
    { $count ->
        [0] Notices
       *[other] Notices ({ $count } to acknowledge)
    }
pick-progress = Progress
pick-summary = Summary
pick-plan = Plans
help-always = Type STOP to drop what you are doing, WITHDRAW to get no more messages.
office-only = This is for the office.
units-only = This is for the units.

## Joining

join-stranger = This is the reminder service of { $office }; a machine answers here.
join-ask-code = Please type the invitation code from the office (in groups of four). Without one, please ask the office.
join-code-unknown = This code is not right. Please look again and type the code that the office sent.
join-code-expired = This code has expired. Please get a new one from the office and type it here.
join-code-used = This code has been used. Please get a new one from the office and type it here.
person-of-unit = { $name }, { $post }, { $unit }
person-of-office = { $name }, { $post }
join-greeting = Good day, { $who }. A machine answers here, not a person.
join-hello = Good day, { $name }.
consent-text = This service keeps your name, post, unit and messages to remind you and to take reports, and for nothing else.
consent-changes = You can change your mind at any time: type WITHDRAW.
consent-question = Do you agree?
pick-agree = I agree
pick-disagree = I do not agree
join-declined = Noted: you do not agree. You will get no messages.
join-declined-change = If you change your mind, answer 1.
join-still-declined = You chose to get no messages. If you change your mind, answer 1.
join-who = To be sure: you are { $who }. Is that right?
pick-its-me = Yes
pick-not-me = That is not me
join-not-me = Thank you. Nothing was stored. Please tell the office, get the right code and type it here.
join-done = Done. From now on you will be reminded, { $name }.
join-already = { $name }, you have joined already.
withdraw-question = Do you take your consent back? Your name, telephone, messages and files are erased, and you will get no more messages.
withdraw-keeps = The figures your unit has sent are kept, under the post.
pick-withdraw = Take it back
pick-keep = Leave it
withdraw-done = Done, all is erased. You will get no more messages, and nothing is kept of what you write here.
withdraw-again = To come back, ask the office for a new invitation code.
office-withdrawn = { $post } has taken back their consent to messages; please reach them in another way. To come back they need a new code.
withdraw-kept = Nothing was changed.

## Agenda

agenda-title = Ahead:
agenda-empty = Nothing is ahead at present.
agenda-work = • Due { $due } ({ $due-left }): { $what }
agenda-meeting = • { $when }{ $tentative }: { $title }
agenda-meeting-at = • { $when }{ $tentative }: { $title }, at { $place }
agenda-more = { $count } more: type AGENDA { $next }.
agenda-report = Type REPORT to send.
when-tentative = {" "}(tentative)
when-maybe = { $when } (tentative)
when-moment = { $at }
when-hours = { $start } to { $end }, { $day }
when-day = { $day }
when-days = { $day } to { $last }
when-month = month { $month }/{ $year }
when-month-early = early in month { $month }/{ $year }
when-month-middle = middle of month { $month }/{ $year }
when-month-late = end of month { $month }/{ $year }
when-quarter = quarter { $quarter }/{ $year }
when-year = year { $year }
when-unknown = no date yet

## Report

report-none = You have nothing to send at present.
report-all-sent = You have sent everything, thank you.
report-how-to-correct = To correct what was sent, type CORRECT.
report-nothing-sent = You have not sent a report yet. Type REPORT to send one.
report-gone = This is no longer asked for.
report-stopped = Stopped, nothing was sent. To start again, type REPORT.
report-choose = Which one do you send?
report-choose-sent = Which report do you correct?
pick-request = { $what }, due { $due-short } ({ $due-left })
pick-request-of = { $unit }: { $what }, due { $due-short } ({ $due-left })
report-title =
    { $what }, { $unit }.
    Last day: { $due } ({ $due-left }).
ask-all =
    { $count ->
        [1] Please send 1 number:
       *[other] Please send { $count } numbers in one message, in this order:
    }
ask-line = { $place }. { $question }
ask-all-hint =
    Put spaces between them; type 0 when there is nothing.
    To answer one at a time, type ONE BY ONE. For the start page, type HOME.
ask-rest =
    { $count ->
        [one] 1 number is left, please send it:
       *[other] { $count } numbers are left, please send them in this order:
    }
ask-one = Number { $place }/{ $count }: { $question }
ask-number = { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-number-target = { $name }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }, your unit's target { $target }
number-hint = 0 when there is nothing; CHUA CO when it is not known yet. For the start page, type HOME.
number-none = I see no number.
number-no-skip = The report needs every number. Type 0 when there is nothing.
number-too-long = This message is too long to look for numbers in. Please type only the numbers.
numbers-mismatch = I see { $got ->
        [one] 1 number
       *[other] { $got } numbers
    } where { $expected } are needed. Please send them all again.
number-problem = { $name }: { $typed }{ $why }.
number-typed = “{ $text }” –{" "}
number-nothing = no number
number-several = more than one number, please type one
number-ambiguous = may be { $readings-or }, please type all digits
number-bad-grouping = dots or commas are misplaced, please type all digits
number-unclear = I am not sure how much that is, please type all digits
number-change = I cannot work out more or less. How many is it in all this time?
number-as-before = { $name }: as last time, taken as { $value }.
number-no-before = { $name }: I have no number of last time, please type it.
number-sum = { $name }: { $sum } = { $value }.
number-about = { $name }: { $typed }taken as { $value }.
which-typed = : “{ $text }”{" "}
which-figure = { $name }{ $typed }is how much? Please press a digit, or type the whole figure.
which-right = { $name }{ $typed }is { $readings-or }, is it?
pick-figure = { $value }
pick-right-figure = Yes, { $value }
pick-other-figure = Another figure
number-not-whole = must be a whole number
number-negative = must not be negative
number-left-over = I did not understand this part: “{ $text }”.
number-too-small = { $name }: { $value } is too small, the least is { $limit }.
number-too-large = { $name }: { $value } is too large, the most is { $limit }.
number-more-than-whole = { $name }: { $value } is more than { $whole } ({ $limit }).
confirm-title = { $what }, { $unit }:
value-line = { $name }: { $value }
value-change = { $name }: { $old } → { $new }
confirm-question = Is that right?
pick-right-send = Yes, send
pick-correct = Correct
report-sent = Sent: { $what }, { $unit }. Thank you.
report-corrected = Corrected: { $what }, { $unit }. Thank you.
report-same = The figures are the same. The report stands as it was sent.
report-more =
    { $count ->
        [one] 1 more to send: type REPORT.
       *[other] { $count } more to send: type REPORT.
    }
report-change-which = Which number?
report-give-value = { $question }. Please type the number.
report-change-value = { $question }. Now: { $old }. Please type the new number.
duty-file =
    Task: { $what }, { $unit }.
    Last day: { $due } ({ $due-left }). Send the file here, or on paper.
duty-attendance =
    Task: { $what }, { $unit }.
    Last day: { $due } ({ $due-left }).
duty-do =
    Task: { $what }, { $unit }.
    Last day: { $due } ({ $due-left }).
duty-send-to = Send it to: { $place }.
duty-question = Is it done?
pick-done = Done
pick-not-yet = Not yet
pick-report = Send numbers
done-thanks = Noted: “{ $what }” is done. Thank you.
done-already = “{ $what }” is noted as done already.
done-not-yet = All right. Last day: { $due } ({ $due-left }). When it is done, type DONE.

## Notices

notice-body = { $text }
notice-ask-received = Please confirm that you have received this notice.
pick-received = Received
pick-later = Later
ack-several =
    { $count ->
        [one] 1 notice is to be acknowledged:
       *[other] { $count } notices are to be acknowledged. The first one:
    }
ack-done = Noted: you have received it. Thank you.
ack-already = This notice has been confirmed already, or holds no more.
ack-none = There is no notice to acknowledge.
ack-later = All right. When you have read it, type RECEIVED.

## Reminders

remind-report =
    Reminder: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Last day: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] { $due }
    } ({ $due-left }).
    Your numbers have not come in yet.
remind-file =
    Reminder: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Last day: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] { $due }
    } ({ $due-left }).
    { $send_to-given ->
        [yes] Send the file here, or on paper to { $send_to }.
       *[no] Send the file here, or on paper.
    }
remind-done =
    Reminder: { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }.
    Last day: { $hour-given ->
        [yes] { $hour }, { $due }
       *[no] { $due }
    } ({ $due-left }).{ $send_to-given ->
        [yes] {" "}To: { $send_to }.
       *[no] {""}
    }
remind-late =
    “{ $what }”{ $unit-given ->
        [yes] {" "}of { $unit }
       *[no] {""}
    } is { $due-left }.
    The last day is { $due }. Please do it now.
remind-event =
    Reminder: { $title }.
    { $hour-given ->
        [yes] { $hour }, { $day }
       *[no] { $day }
    } ({ $day-until }){ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }.
    Type AGENDA for everything that is ahead.
remind-event-tentative =
    Reminder: { $title }.
    { $hour-given ->
        [yes] { $hour }, { $day }
       *[no] { $day }
    } (tentative, { $day-until }){ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }.
    Type AGENDA for everything that is ahead.
until-days =
    { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }
until-today = today
until-past = past
office-owing =
    { $what }, due { $due } ({ $due-left }).
    { $came }/{ $expected } units are in. Missing { $count }: { $names }.
    Type PROGRESS to see them.
office-settle =
    { $title } ({ $day-given ->
        [yes] tentative, { $period }
       *[no] no day yet
    }): is the day settled?
    If so, please type it{ $day-given ->
        [yes] , such as { $day-short }
       *[no] {""}
    }. If not, choose:
pick-settle-not-yet = Not yet
pick-settle-off = Drop it
pick-settle-put-off = Put it off
settle-which-day = Which day is settled? Please type it, or:
settle-again = Noted. You are asked again on { $on-short }; if it is settled before, type CHANGE.
settle-later = Noted. When it is settled, please type CHANGE.
settle-gone = This conference does not wait for its day any more. Type AGENDA to look.
span-day = { $day-short }
span-month = month { $month }/{ $year }
span-quarter = quarter { $quarter }/{ $year }
span-year = year { $year }
span-days = { $first } to { $last }
span-unknown = time unknown

## Plans (office)

plan-how-to-send = To enter a plan: send the Word or PDF file here, or paste its whole text.
plan-empty = No conference and no deadline was found in this text. Please check that it is the right document.
plan-title-full = Plan { $number } of { $issued-short }: { $title }
plan-title-number = Plan { $number }: { $title }
plan-title-none = Plan without a number: { $title }
plan-found = Found: { $parts }. Please look at each.
plan-replaces = { $number } is active: activating this one replaces it.
plan-doubt = Please check: { $text }
plan-item =
    { $number }. { $what }
    { $when } · { $whom }
    “{ $quote }”
plan-item-at =
    { $number }. { $what }
    { $when }, at { $place } · { $whom }
    “{ $quote }”
plan-item-form =
    { $number }. { $what }
    { $when } · { $whom } · form { $form }
    “{ $quote }”
plan-item-dropped = { $number }. (dropped) { $what }
plan-page = Page { $page }/{ $pages }.
plan-commands =
    Correct: type CORRECT 3: { $example-short }, or CORRECT 3 NAME, PLACE, HOUR, FOR, FORM … Drop: type DROP 2. Keep again: type KEEP 2.
    Add: type ADD: send the list, { $example-short }.
plan-commands-more = Correct more, or:
plan-changed = Noted. The item now is:
plan-renumbered = The deadlines after it have moved on by one.
plan-no-such-item = There is no item { $number }. The plan has { $count ->
        [one] 1 item
       *[other] { $count } items
    }.
plan-no-date = I did not understand the new date of item { $number }. Please type the whole date with its year.
no-such-day = There is no { $day } in the calendar.
plan-add-no-date = I see no date in what is to be added. Please type the task and the date.
plan-nothing-kept = Every item is dropped, there is nothing to activate.
plan-which-form = Which form collects the numbers of item { $number }?
pick-form = { $title } ({ $count ->
        [one] 1 number
       *[other] { $count } numbers
    })
pick-no-form = No numbers
pick-activate = Activate
pick-discard = Delete this reading
pick-next-page = Next page
plan-discard-question = Delete this reading? A plan that is active stays as it is.
pick-discard-yes = Delete
pick-discard-no = Keep
plan-discarded = This reading is deleted.
plan-draft-kept = The reading is kept. Type PLANS to go on.
plan-activated = Activated { $title }: { $parts }.
plan-replaced = The earlier one of the same number is replaced, its reminders are cancelled. Type UNDO within ten minutes to let it run again.
plan-reminders-deadlines = Units that have not done it are reminded before the deadline (days before: { $days }).
plan-reminders-events = Conferences are announced ahead (days before: { $days }).
plan-will-remind = Reminders go out before each deadline and conference, only to those who have not done it.
plan-undated = Items { $numbers } have no exact day yet: the office will be asked to settle it.
plan-state-draft = being checked
plan-state-active = active
plan-state-replaced = replaced
audience-all = all units
audience-leaders = cluster leaders
audience-deputies = cluster deputies
audience-hosts = host units
audience-office = the office
audience-cluster = { $name }
audience-level = level { $name }
when-due-by = by { $due }
when-due-before = before { $due }
when-due-moment = before { $at }
when-due-means = { $written }, that is until the end of { $last }
when-within = in { $when }, by { $due }
when-before-event = { $days ->
        [one] 1 day
       *[other] { $days } days
    } before the conference{ $resolved }
when-after-event = { $days ->
        [one] 1 day
       *[other] { $days } days
    } after the conference{ $resolved }
when-on-event = on the day of the conference{ $resolved }
when-resolved = : { $days }
when-monthly = day { $day } of every month
when-last-working-day = last working day of every month
when-month-end = last day of every month
when-daily = every day
when-weekly = every week
when-weekly-mo = every Monday
when-weekly-tu = every Tuesday
when-weekly-we = every Wednesday
when-weekly-th = every Thursday
when-weekly-fr = every Friday
when-weekly-sa = every Saturday
when-weekly-su = every Sunday
when-every-month = every month
when-quarter-s-last-month = day { $day } of the last month of every quarter
when-day-of-year = { $day }/{ $month } of every year
when-day-of-months = day { $day } in month { $months }, every year
when-months-end = the last day of month { $months } of every year
when-quarterly = every quarter
when-yearly = every year
when-rule = repeated by the rule { $rule }

## Progress, summary (office)

progress-none = Nothing is being collected at present.
progress-title = In / expected. Choose a number to see the units:
progress-line = { $what }: { $came }/{ $expected } units, due { $due-short }{ $left }
progress-line-event = { $what } ({ $event }): { $came }/{ $expected } units, due { $due-short }{ $left }
progress-left = {" "}({ $due-left })
progress-counts = { $parts }.
progress-owing = Missing: { $names }.
progress-owing-on = Missing, from number { $first } on: { $names }.
progress-more =
    { $count ->
        [one] … and 1 unit more.
       *[other] … and { $count } units more.
    }
progress-all = Every unit has sent.
pick-table = Table
pick-list = List
summary-none = No report of numbers is there to sum up.
summary-title = Which report?
summary-of = Summary: { $what }, { $period }
summary-line = { $name }: { $total } ({ $counted }/{ $expected } units)
summary-line-target = { $name }: { $total } ({ $counted }/{ $expected } units), { $achieved } of the year's target: { $verdict }
verdict-reached = reached
verdict-instead = reached otherwise
verdict-on-pace = on its way
verdict-slow = slow
verdict-very-slow = very slow
verdict-within = within the limit
verdict-near-limit = near the limit
verdict-over = over the limit
verdict-beyond = above the range
verdict-not-due = not due yet
verdict-too-few = too few reports
unjudged-not-due = Results are judged from the due day on{ $on-given ->
        [yes] {" "}({ $on-short })
       *[no] {""}
    }.
unjudged-too-few = Results are judged once { $percent } of the reports are in.
summary-ratio = { $name }: ratios are not added up ({ $counted }/{ $expected } units are in)
summary-nothing = { $name }: no number ({ $counted }/{ $expected } units)
summary-missing =
    { $count ->
        [one] 1 unit is missing: { $names }.
       *[other] { $count } units are missing: { $names }.
    }
table-making = The table is being made and comes as soon as it is ready. You can go on meanwhile.
table-failed =
    The table you asked for could not be made, at three tries.
    Please type SUMMARY to ask again; if it fails again, tell whoever keeps the machine.
table-gone = The table you asked for is there no more. Type PROGRESS to see what there is.
summary-file = Table: { $what }, { $period } ({ $kind ->
        [picture] picture
       *[table] Excel file
    }).
period-month = { $month }/{ $year }
period-quarter = quarter { $quarter }/{ $year }
period-half = { $half ->
        [1] first
       *[2] second
    } half of { $year }
period-nine = first nine months of { $year }
period-year = { $year }
period-due = { $name-given ->
        [yes] { $name }, due { $due-short }
       *[no] due { $due-short }
    }
period-named = { $name }

## Unreadable files

unreadable-empty = This file is empty.
unreadable-picture = This is a picture; I cannot read text in pictures. Please send the Word file.
unreadable-encrypted = This file has a password. Please remove it and send the file again.
unreadable-old-doc = This is an old Word file (.doc, .rtf). Please save it as .docx and send that.
unreadable-corrupt = This file is broken and cannot be opened. Please send it again.
unreadable-zip-bomb = This file would unpack to far too much and was not opened. Please send the original.
unreadable-too-large = This file is too large. Please send one below 20 MB.
unreadable-no-text = This file holds only scanned pictures. Please send the original Word file.
unreadable-secret-marking = The document carries a secrecy marking. It was not taken and not kept. Please follow the secrecy rules.
unreadable-not-vietnamese = This text is not Vietnamese, so it cannot be read. Please send the Vietnamese one.
unreadable-unknown-format = Only .docx, .pdf, .odt, .txt and .md files can be read. Please save it as one of them and send it again.
unreadable-not-fetched = The file could not be fetched. Please send it again.
unreadable-too-heavy = This file is too heavy to be read. Please send a shorter Word file with only what is needed.
unreadable-ended = This file cannot be read. Please send the Word file (.docx).
unreadable-old-font = The document is set in a font of before Unicode that cannot be read. Please convert it to Unicode and send it again.
unreadable-garbled = The letters in this PDF are mixed up, so it cannot be read. Please send the original Word file.
document-partly = The document has some { $of } pages; only the first { $read } were read. Please send the rest by itself.
document-missed-pictures = There are large pictures or drawings in the document; text in them was not read. Please look there yourself.
document-missed-embedded = There are files inside the document that were not read. Please send them by themselves.
document-missed-scanned = Page { $pages } is a scanned picture and was not read. Please send the Word file of that part.
document-missed-garbled = Letters of page { $pages } are mixed up, so not all of it was read. Please send the Word file of that part.
