# Reminding units that owe now: the office reminds all, the leader of a cluster its own.

command-nudge = NUDGE: remind the units that have not reported
nudge-title = { $clusters-given ->
        [yes] Work of { $clusters }: in / expected.
       *[no] Remind of which work? In / expected:
    }
nudge-owing =
    { $count ->
        [one] { $what }: 1 unit has not reported: { $names }.
       *[other] { $what }: { $count } units have not reported: { $names }.
    }
nudge-said = { $by } reminds you: { $what }, { $unit } has not reported. Due { $due-short }.
nudge-none = Nothing is being collected.
nudge-all-done = { $what }: all units have reported.
nudge-own = { $what }: only your own unit has not reported.
nudge-today = They were reminded today. { $what } is missing from { $names }.
nudge-done =
    { $count ->
        [one] 1 unit was reminded, if it has joined.
       *[other] { $count } units were reminded, as far as they have joined.
    }
nudge-stopped = Stopped. Nobody was reminded.
pick-nudge-yes = Remind them
pick-nudge-no = Do not
