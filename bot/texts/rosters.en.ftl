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
roster-merge-hint = { $before } seems to have gone into { $after }. To write that down, add --merged-on DATE.
roster-and-more = and { $count } more

## The roster sent in the chat

roster-send = Please send the roster here as an .xlsx or .csv file.
roster-faults =
    { $count ->
        [one] Nothing was taken in: 1 row of the roster needs mending.
       *[other] Nothing was taken in: { $count } rows of the roster need mending.
    }
roster-more-faults =
    { $count ->
        [one] 1 more row.
       *[other] { $count } more rows.
    }
roster-mend = Please mend the file and send it again.
roster-too-long =
    { $count ->
        [one] The roster has 1 row
       *[other] The roster has { $count } rows
    }. The chat takes up to { $most }; please ask whoever keeps the machine.
roster-same = This roster does not differ from the one in use. There is nothing to write down.
roster-differs =
    { $count ->
        [one] The roster differs in 1 thing:
       *[other] The roster differs in { $count } things:
    }
roster-line = { $number }) { $what }
roster-merged = { $before } merged into { $after }
roster-renamed = Renamed: { $before } → { $after }
roster-unit-new = New unit: { $what } (code { $after })
roster-level = { $what }, level: { $before-given ->
        [yes] { $before }
       *[no] none
    } → { $after }
roster-parent = { $what }, under: { $before-given ->
        [yes] { $before }
       *[no] none
    } → { $after }
roster-cluster = { $what }, cluster: { $before-given ->
        [yes] { $before }
       *[no] none
    } → { $after }
roster-part = { $cluster } ({ $role })
roster-granted = Given a role of the office: { $what }, { $after }
roster-person-new = New person: { $what }, { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-post-begun = One more post: { $what }, { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-post-changed = Another post: { $what }, { $before } → { $after }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-revoked = No longer { $after ->
        [admin] administrator
        [office] of the office
        [leader] leader
       *[viewer] one who may look
    }: { $what }, { $before }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-left = No longer in the post: { $what }, { $before }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }
roster-phone = Telephone of { $what }: { $before-given ->
        [yes] { $before }
       *[no] none
    } → { $after }
roster-unnamed =
    { $count ->
        [one] The file says nothing of 1 unit, which stays: { $names }
       *[other] The file says nothing of { $count } units, which stay: { $names }
    }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
roster-last-admin =
    This roster leaves no administrator{ $names-given ->
        [yes] {""} (today: { $names })
       *[no] {""}
    }, so it is not taken in.
    Please add a row for the administrator: no unit code, the name, the post, and “quản trị” under Vai trò; then send it again.
roster-roles =
    { $count ->
        [one] The file gives or ends a role of the office: { $names }. Only an administrator can do that.
       *[other] The file gives or ends roles of the office of { $count } people: { $names }. Only an administrator can do that.
    }
roster-kept = Nothing was written down. The roster stays as it is.
roster-when = From which day are the new names and mergers, and by which decision? For example: { $example-short }, Quyết định số 12/QĐ-UBND.
roster-not-yet = { $day-short } is still to come. Please send this roster on that day, or type MERGE or RENAME to enter it now.
roster-taken =
    { $count ->
        [one] 1 thing was written into the roster
       *[other] { $count } things were written into the roster
    }{ $day-given ->
        [yes] , from { $day }
       *[no] {""}
    }{ $decision-given ->
        [yes] , by { $decision }
       *[no] {""}
    }.
decided-no-day = It is not clear which day. Please type day, month and year.
pick-roster-take = Right, write it down
pick-roster-keep = Do not
pick-roster-apart = It is no merger
pick-roster-more = More
pick-roster-today = From today
