### Plans: what is read beside conferences and deadlines. Written as en.ftl is.

plan-found-targets =
    { $count ->
        [one] 1 target was found; it is kept with the plan.
       *[other] { $count } targets were found; they are kept with the plan.
    }
plan-day-unchanged = Nothing is written. Please type it again with another day.
plan-which-hour = The hour on { $day-short } is not clear. Please type it in full, such as 14:00 { $day-short }.
plan-changed-several = Noted. The items now are:
