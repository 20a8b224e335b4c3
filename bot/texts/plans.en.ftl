### Plans: what is read beside conferences and deadlines. Written as en.ftl is.

plan-found-targets =
    { $count ->
        [one] 1 target was found; it is kept with the plan.
       *[other] { $count } targets were found; they are kept with the plan.
    }
plan-day-unchanged = Nothing is written. Please type it again with another day.
plan-which-hour = The hour on { $day-short } is not clear. Please type it in full, such as 14:00 { $day-short }.
plan-changed-several = Noted. The items now are:

plan-title-nameless = A plan without a number and without a name.
plan-unnamed = plan without a name
plan-none-yet = (none yet)
audience-nobody = nobody, only kept in mind
audience-units = { $names }
audience-unheard = “{ $words }” (not clear who)

## Correcting one part

plan-change-name = Name: { $old } → { $new }
plan-change-when = When: { $old } → { $new }
plan-change-whom = For: { $old } → { $new }
plan-change-place = Place: { $old } → { $new }
plan-change-form = Form: { $old } → { $new }
plan-coarser = Item { $number } has a day of its own; like this nobody can be reminded to the day. Change it all the same?
pick-coarser-yes = Change it
pick-coarser-no = Another day
plan-hour-no-day = Item { $number } has no day yet. Please type the hour and the day.
plan-no-hour = The hour “{ $text }” was not understood. Example: CORRECT 4 HOUR 14:30.
plan-no-text = “{ $text }” is too short. Please type it in full.
plan-empty-text = There are no words yet. Please type it in full.
plan-event-whom = A conference is for all units or for one cluster. Please type the name of a cluster.
plan-event-form = A conference collects no figures by a form.
plan-form-unknown = { $count ->
        [0] There is no form yet.
       *[other] There is no form “{ $text }”. The forms: { $titles }.
    }

## For whom

plan-unheard = Not clear for whom: item { $numbers }. It is asked before activation, or type CORRECT { $first } FOR …
plan-whom = “{ $words }” is nobody in the roster{ $same-given ->
        [yes] {" "}(also item { $same })
       *[no] {""}
    }.
plan-whom-how-duty = For whom is it? Choose a number, or type the name of a unit, a cluster, a level:
plan-whom-how-event = For whom is this conference? Choose a number, or type the name of a cluster:
plan-whom-unknown = There is no “{ $text }” in the roster. Please type the name of a unit, a cluster or a level.
pick-whom-all = All units
pick-whom-office = The office
pick-whom-nobody = Nobody, only a note
pick-whom-rest-duty = The office, all unclear
pick-whom-rest-event = All units, all unclear

## Before it runs

plan-all-past = Every day of this plan is past, the last is { $last-short }: there will be no reminders. Activate it all the same?
pick-past-yes = Activate all the same
pick-past-no = Look again
plan-nameless = This plan has neither a number nor a name. Please type a name to find it by, or:
pick-nameless-yes = Activate without a name
plan-tentative = Tentative: item { $numbers }. The office is asked again as the day comes near.

## Several messages or files that are one

plan-joined-files =
    Read as one plan: { $names } ({ $count }).
    If they are plans of their own, please send them again one by one, half a minute apart.
plan-joined-texts = Read as one text (messages: { $count }).
plan-drafts-left =
    { $count ->
        [one] One more reading waits: { $title }.
       *[other] { $count } more readings wait, the newest is { $title }.
    } Type PLANS to go on.
