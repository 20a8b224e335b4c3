# Units that merge and are split, at the desk.
desk-units-merge = Merge units
desk-units-split = Split a unit
desk-units-title = { $kind ->
    [split] Split a unit
   *[merge] Merge units
 }
desk-units-old = { $kind ->
    [split] Which unit is split
   *[merge] Which units become one
 }
desk-units-old-hint = { $kind ->
    [split] Its code or name.
   *[merge] Codes or names, with commas between.
 }
desk-units-new = { $kind ->
    [split] What it is split into
   *[merge] What they become
 }
desk-units-new-hint = { $kind ->
    [split] One unit a line. A new one: code, comma, name; such as: BM, Hội xã Bình Minh. If the old unit goes on, name it as well.
   *[merge] A unit that is there: its code or name. A new one: code, comma, name; such as: BM, Hội xã Bình Minh
 }
desk-units-cluster = Cluster of the new unit
desk-units-cluster-same = as the old units
desk-units-on = From
desk-units-decision = By decision number (if any)
desk-units-look = Preview
desk-units-none-named = Please name a unit by its name or code.
desk-units-no-day = Please choose a day.
desk-units-long = At most { $longest } characters. Please shorten it.
desk-units-seen = Preview, nothing is done yet
desk-units-follows = What follows
desk-units-what = What
desk-units-count = Count
desk-units-counted = { $what ->
    [ends] Units that end
    [people] People to be given new places
    [passed] Open duties that pass to the new unit
    [stays] Open duties that stay with the old unit
    [reports] Reports sent, now counted with the new unit in tables
    [split-reports] Reports sent, in tables still of the old unit
   *[targets] Targets of its own, to be set anew
 }
desk-units-do = { $kind ->
    [split] Right, split it
   *[merge] Right, merge them
 }
desk-units-mend = Change it
desk-done-units-merge = { $count ->
    [0] The merger is kept.
    [one] The merger is kept. Please enter the new place of 1 person in the roster and take it in.
   *[other] The merger is kept. Please enter the new places of { $count } people in the roster and take it in.
 }
desk-done-units-split = { $count ->
    [0] The split is kept.
    [one] The split is kept. Please enter the new place of 1 person in the roster and take it in.
   *[other] The split is kept. Please enter the new places of { $count } people in the roster and take it in.
 }
