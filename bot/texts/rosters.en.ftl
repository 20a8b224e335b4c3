# The roster sent again as a file, and what that file lacks.

roster-fault-of = Sheet “{ $sheet }”, row { $row }: { $reason }
roster-unread =
    { $count ->
        [one] Not read: sheet { $names }, which is hidden or has no headings.
       *[other] Not read: { $count } sheets, { $names }, which are hidden or have no headings.
    }
roster-without-role =
    { $count ->
        [one] 1 person has no role (Vai trò) and is put down as an officer of the unit: { $names }.
       *[other] { $count } people have no role (Vai trò) and are put down as officers of their units: { $names }.
    }
roster-without-role-one = { $name } ({ $post }, { $unit })
roster-and-more = and { $count } more
