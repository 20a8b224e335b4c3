# The desk's page of numbers.
desk-nav-numbers = Numbers
desk-numbers-periods = Periods of reported numbers
desk-numbers-period = Period
desk-numbers-none = No numbers are being collected yet.
desk-numbers-table = Numbers unit by unit
desk-numbers-files = Issue and files
desk-numbers-issue = Give out
desk-numbers-picture = Picture
desk-numbers-sum = Sum
desk-numbers-target = Target
desk-numbers-coverage = { $counted } of { $expected } units
desk-numbers-achieved = { $percent } reached
desk-numbers-year = Whole year
desk-numbers-year-title = { $form }: the year { $year }
desk-numbers-year-table = Each indicator by period, and of the year
desk-numbers-year-file = Download this table
desk-numbers-year-units = The year, unit by unit
desk-numbers-indicator = Indicator
desk-numbers-whole-year = Whole year
desk-numbers-reports = { $counted } of { $expected } reports
desk-numbers-issues = Given out before
desk-numbers-get = Download issue { $number }
desk-numbers-last = The last issue:
desk-numbers-changed = New numbers have just come. Please look again and press once more.
desk-numbers-corrections = Corrections that wait
desk-numbers-refuse-reason = Reason, if refused
desk-numbers-refuse-why = Please give the reason: the unit will read it.
desk-numbers-report = The unit's report
desk-numbers-enter = Enter figures
desk-numbers-enter-yes = Yes, keep them and tell the unit
desk-numbers-faults = Some numbers cannot be kept, please look at each field.
desk-numbers-same = The numbers are as they were; there is nothing to keep.
desk-numbers-nothing-typed = Please type the numbers, then press Enter figures.
desk-numbers-sent-meanwhile = The unit has just sent a new version. The fields now hold its numbers, please look again.
desk-numbers-versions-of = Versions of “{ $name }”
desk-numbers-versions = Versions sent
desk-numbers-version = Version
desk-numbers-value = Number
desk-numbers-sentence = Read from
desk-numbers-through = { $channel ->
    [zalo] By Zalo
    [telegram] By Telegram
    [email] By e-mail
    [form] On the page of its form
    [desk] Entered at the desk
   *[other] By message
 }
desk-numbers-as-before = As in version { $version }; this one does not speak of it.
desk-numbers-not-kept = The sentence was not kept.
desk-numbers-question = Question for the unit
desk-numbers-what-question = Please type the question.
desk-done-issued = Issue { $count } was given out.
desk-done-issued-same = Nothing has changed since the last issue; none was made.
desk-done-entered = Entered, marked as the office's. The unit is told.
desk-done-asked = The unit was asked. You will hear the answer at once.
desk-done-accepted = Accepted. The unit is told.
desk-done-refused = Refused. The unit is told.
desk-done-decided-before = Somebody has decided this before.
