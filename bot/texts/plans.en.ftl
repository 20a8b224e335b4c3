### Plans: what is read beside conferences and deadlines. Written as en.ftl is.

plan-found-targets = Targets found: { $count }; they are kept with the plan.
plan-day-past = Item { $number }: { $day-short } is past. Keep this day?
plan-day-far = Item { $number }: { $day-short } is more than a year ahead. Keep this day?
plan-day-weekday = Item { $number }: the date is a { $day }, not the weekday you typed. Keep this day?
plan-day-unchanged = Nothing is written. Please type it again with another day.
pick-plan-day-right = Keep this day
pick-plan-day-other = Type again
