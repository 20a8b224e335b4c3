# Units that are called otherwise, come under another one, or are dissolved.

command-rename-unit = RENAME: give a unit another name, from which day and by which decision
command-move-unit = MOVE UNIT: put a unit under another one
command-dissolve-unit = DISSOLVE: write down that a unit has ended
unit-change-which-renamed = Which unit has another name? Type its code or its name.
unit-change-which-moved = Which unit comes under another one? Type its code or its name.
unit-change-which-dissolved = Which unit is dissolved? Type its code or its name.
unit-change-name = What is { $unit } called now? Please type the whole new name.
unit-change-parent = Under which unit does { $unit } come? Type its code or its name.
unit-change-on = From which day, and by which decision? For example: { $example-short }, Quyết định số 12/QĐ-UBND.
unit-change-renamed = Renamed from { $day }: { $before } → { $after }. What was sent stays.
unit-change-moved = From { $day } { $unit } is under { $after }{ $before-given ->
        [yes] , until then under { $before }
       *[no] {""}
    }.
unit-change-dissolved = { $unit } is dissolved from { $day }. What was sent stays.
unit-change-by = By { $decision }.
unit-change-dropped =
    { $count ->
        [one] No longer to be sent (1 duty due from that day): { $what }.
       *[other] No longer to be sent ({ $count } duties due from that day): { $what }.
    }
unit-change-people =
    { $count ->
        [one] To be given a new place in the roster: { $names }.
       *[other] To be given new places in the roster ({ $count } people): { $names }.
    }
unit-change-below = To be put under another unit: { $names }.
unit-changed-renamed = Written down: from { $day } { $before } is called { $after }.
unit-changed-moved = Written down: from { $day } { $unit } is under { $after }.
unit-changed-dissolved = Written down: { $unit } is dissolved from { $day }.
unit-change-fault-unknown = There is no unit “{ $unit }”.
unit-change-fault-ended = The unit “{ $unit }” has ended.
unit-change-fault-same = The unit “{ $unit }” is so already.
unit-change-fault-taken = Another unit is called “{ $name }”.
unit-change-fault-above = There is no unit “{ $above }”.
unit-change-fault-itself = { $unit } cannot be above itself.
unit-change-fault-circle = { $above } is below { $unit } and cannot be above it.
cli-units-changed = · { $day-short }: { $what }{ $decision-given ->
        [yes] , by { $decision }
       *[no] {""}
    }
cli-units-was-renamed = renamed { $after }
cli-units-was-moved = under { $after }
cli-units-was-dissolved = dissolved
trail-unit-renamed = renamed a unit
trail-unit-moved = put a unit under another one
trail-unit-dissolved = dissolved a unit
trail-unit-was-renamed = { $before } → { $after }, from { $day-short }
trail-unit-was-moved = { $unit }: { $before-given ->
        [yes] { $before } → { $after }
       *[no] under { $after }
    }, from { $day-short }
trail-unit-was-dissolved = { $unit }, from { $day-short }
