## Away, and who stands in

command-away = AWAY: say that you are away and who stands in, or that you are back
away-since = From which day are you away? Type a day, such as 20/3.
away-last = Away from { $day-short }. Until the end of which day?
away-past = { $day-short } is past, or too far ahead.
away-no-such-last = Away from { $since-short } cannot last until { $last-short }. Please type the last day again.
away-who = Who stands in for you on these days?
away-colleague = { $name }, { $post }
pick-away-nobody = Nobody yet
away-sure = Away from { $since } until the end of { $last }.
away-sure-deputy = { $deputy } stands in: both of you hear of the unit's work.
away-sure-nobody = Nobody stands in: you still hear of the unit's work, and the office knows.
pick-away-right = Right
pick-away-again = Once more
away-done = Noted: away from { $since-short } until the end of { $last-short }. The office has been told.
away-how-back = Back early? Type AWAY.
away-is = Away from { $since-short } until the end of { $last-short }{ $deputy-given ->
        [yes] ; { $deputy } stands in.
       *[no] ; nobody stands in.
    }
pick-away-back = I am back
pick-away-change = Other days
away-is-back = Noted: you are back. The office has been told.
away-left = Stopped; nothing was noted.
away-told-office = { $name } ({ $unit }) is away from { $since-short } until the end of { $last-short }{ $deputy-given ->
        [yes] ; { $deputy } stands in.
       *[no] ; nobody stands in.
    }
away-told-deputy = You stand in for { $name } ({ $unit }) from { $since-short } until the end of { $last-short }. On these days you hear of the unit's work too, and may send its reports.
away-told-back = { $name } ({ $unit }) is back; nobody need stand in any more.
trail-go-away = is away
trail-come-back = is back
