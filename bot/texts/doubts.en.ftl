### Places in a paper that contradict themselves or cannot be.

plan-doubt-before = { $text }
plan-doubt-weekday-name = { $name ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
plan-doubt-purpose-name = { $name ->
        [event] the day of a conference
        [deadline] a deadline
        [duty] a duty that comes back
       *[trap] a day that is only spoken of
    }
plan-doubt-weekday = { $day } is a { $is }, but the paper says { $written }.
plan-doubt-no-such-day = There is no day { $said } in the calendar.
plan-doubt-unread-day = The day “{ $said }” cannot be read.
plan-doubt-short-year = The year “{ $year }” lacks a figure; it is understood by the day beside it.
plan-doubt-before-paper = { $day } is before the day of the paper ({ $issued }).
plan-doubt-far-from-paper = { $day } is very far from the day of the paper ({ $issued }).
plan-doubt-long = It goes on from { $first } to { $last }: the year should be looked at.
plan-doubt-two-limits = One duty has two deadlines: { $first } and { $other }.
plan-doubt-no-day = There is no day yet: { $title }.
plan-doubt-unsure-event = It is not sure from which event this deadline is counted: “{ $event }”. A day would be better.
plan-doubt-unsure-purpose = It is not sure whether “{ $time }” is { $purpose }: “{ $sentence }”
plan-doubt-unsure-purposes = It is not sure whether “{ $time }” is { $purposes-or }: “{ $sentence }”
plan-doubt-no-purpose = It is not clear what “{ $time }” is for: “{ $sentence }”
