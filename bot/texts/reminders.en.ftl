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
