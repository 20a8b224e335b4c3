### Overdue duties step by step, messages gathered, dates changed, plans replaced. Written as en.ftl is.

## Overdue duties step by step

remind-deputy =
    { $unit } has not done “{ $what }” yet: it is { $due-left }.
    The last day is { $due }. Please do it yourself, or remind who is in charge.
owing-under =
    Units that have not done “{ $what }” yet ({ $due-left }): { $count }. They are { $names }.
    The last day is { $due }. Please remind them.
calls-title =
    To be called: { $what }, { $due-left } (last day { $due-short }).
    Units that have not done it: { $count }
calls-line = • { $name }: { $person }{ $post-given ->
        [yes] , { $post }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] , no telephone number
    }
calls-nobody = • { $name }: nobody is in the roster
calls-more = … and { $count } more units.

## Changed dates: those who were told the old one

changed-title = Dates have changed. Please go by the new ones:
changed-moved = • { $what }: moved from { $old } to { $new }.
changed-firmed = • { $what }: the date is settled now, { $new }.
changed-put-off = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: put off, without a new date yet (it was { $old }).
changed-cancelled = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: cancelled (it was { $old }).
changed-resumed = • { $what }: takes place after all, { $new }.
changed-due-extended = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: due later, not { $old } but { $new }.
changed-due-brought-forward = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: due earlier, not { $old } but { $new }.
changed-due-firmed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: has a last day now, { $new }.
changed-due-resumed = • { $what }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: is to be done after all, by { $new }.
changed-more = … and { $count } more. Type AGENDA to see them.
