### What the bot says of units that merge and are split; in chat and in commands.

heirs-which-merge = Which units become one? Type codes or names, with commas between.
heirs-which-split = Which unit is split? Type its code or name.
heirs-one-only = Only one unit is split at a time.
heirs-into-merge =
    What do { $old } become?
    A unit that is there: type its code or name. A new one: code, comma, name. For example: BM, Hội xã Bình Minh
heirs-into-split =
    What is { $old } split into? With semicolons between, each with code, comma, name.
    For example: BM, Hội xã Bình Minh; BL, Hội xã Bình Lâm. If the old unit goes on, name it as well.
heirs-into-one = A merger makes one unit. To split one, type SPLIT.
heirs-into-two = A split makes two units or more.
heirs-not-new = “{ $text }” is not known. For a new unit please type code, comma, name.
heirs-cluster = Which cluster is { $made } in?
pick-cluster = { $name }
pick-no-cluster = In none yet
heirs-on = From which day? Please type it, such as { $example-short }.
heirs-no-day = It is not clear which day. Please type day, month and year.
heirs-title-merge = { $old } become { $new }, from { $on }.
heirs-title-into = { $old } goes into { $new }, from { $on }.
heirs-title-split = { $old } is split into { $new }, from { $on }.
heirs-made = New: { $name }, code { $code }, { $cluster-given ->
        [yes] { $cluster }
       *[no] in no cluster yet
    }.
heirs-ends = Ends on that day: { $names }. What was sent stays.
heirs-stays = { $names } goes on. What was sent stays with { $names }.
heirs-passed = { $new } sends what is still owed ({ $count }), due from that day: { $what }. The old units are told.
heirs-kept = Still sent for the old units, because a part was sent: { $what }.
heirs-overdue = Overdue from before, still of the old units: { $what }.
heirs-sent =
    { $count ->
        [one] 1 report is there for a period due from that day: it stays and need not be sent again.
       *[other] { $count } reports are there for periods due from that day: they stay and need not be sent again.
    }
heirs-people = To be given new places in the roster ({ $count }): { $names }.
heirs-parts = Parts in clusters to be filled: { $parts }.
heirs-part = { $unit } ({ $role } of { $cluster })
role-leader = leader
role-deputy = deputy
role-host = host
role-member = member
heirs-targets =
    { $count ->
        [one] 1 target of its own does not pass on: type TARGETS to set it anew.
       *[other] { $count } targets of their own do not pass on: type TARGETS to set them anew.
    }
heirs-addressed = Recurring duties set for the old unit alone will not open again: { $what }.
heirs-duty = { $what }, due { $due-short } ({ $units })
heirs-more = { $count } more
heirs-more-people = { $count } more people
pick-heirs-yes = Right, do it
pick-heirs-no = Change it
heirs-done-merge = Done: from { $on }, { $old } become { $new }.
heirs-done-into = Done: from { $on }, { $old } goes into { $new }.
heirs-done-split = Done: from { $on }, { $old } is split into { $new }.
heirs-place = Please enter the new places of { $names } in the roster and import it.
heirs-stopped = Stopped. Nothing about units was changed.
fault-unknown = There is no unit “{ $unit }”.
fault-ended = The unit “{ $unit }” has ended.
fault-new-name = The unit “{ $unit }” is not known: a new one needs a name.
fault-taken = The code “{ $unit }” belongs to another unit.
fault-twice = The unit “{ $unit }” is named twice.
fault-nothing = No unit would end and none begin.
fault-too-many = Several units do not become several others in one go.
fault-early = That day is before the unit “{ $unit }” began.

## Commands

cli-units-line = { $code } · { $name } · { $cluster }
cli-units-gone = { $code } · { $name } · ended { $on-short }{ $heirs-given ->
        [yes] , now { $heirs }
       *[no] {""}
    }
cli-units-none = There are no units yet. Import some: nhacviec people import FILE.
cli-units-only-previewed = Nothing was changed. Add --yes to do it.
cli-units-names = There are { $names } names after --name for { $count ->
        [one] 1 unit
       *[other] { $count } units
    } after --into.
