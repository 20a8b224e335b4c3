### A roster or a sheet of targets that cannot be read, a row that cannot be used: alone, or behind "Row 3:".

sheet-what-roster = the roster
sheet-what-targets = the sheet of targets
sheet-fact-unit-name = the name
sheet-fact-level = the level
sheet-fact-parent-code = the unit above
sheet-fact-cluster = the cluster
sheet-fact-cluster-role = the part in the cluster
sheet-place = row { $row }{ $sheet-given ->
        [yes] {" "}of sheet “{ $sheet }”
       *[no] {""}
    }
sheet-fault-empty = The file is empty; send { $what } as .xlsx or .csv.
sheet-fault-too-large = The file is larger than 20 MB; send a file that holds { $what } alone.
sheet-fault-unpacks-too-large = The file unpacks to far too much; send a file that holds { $what } alone.
sheet-fault-too-many-rows = The sheet has more than { $most } rows; send a file that holds { $what } alone.
sheet-fault-old-excel = An old Excel file (.xls), or one with a password; save it as .xlsx without a password and send it again.
sheet-fault-no-sheet = Only .xlsx or .csv (UTF-8) can be read as { $what }; save it so and send it again.
sheet-fault-damaged = The .xlsx file is damaged or has a password; open it with Excel, save it and send it again.
sheet-fault-not-utf8 = The .csv file is not UTF-8; in Excel choose Save as “CSV UTF-8” and send it again.
sheet-fault-bad-cell = The .csv file has a broken cell (quotes that are not closed?); save it as .xlsx and send it again.
sheet-fault-no-headings = No row of headings is found; the sheet needs the columns { $headings }.
sheet-fault-no-columns = The sheet has no column { $columns }.
sheet-fault-no-rows = The sheet has no rows under its headings.
sheet-fault-beyond = This sheet cannot be read. Copy the rows that matter into a new .xlsx file and send that.
sheet-fault-role-unknown = the role “{ $said }” is unknown; use one of: { $words }.
sheet-fault-cluster-role-unknown = the part in the cluster “{ $said }” is unknown; use { $words }, or leave it empty.
sheet-fault-two-phones = there are two telephone numbers “{ $said }” in one cell; keep one.
sheet-fault-no-phone = the telephone number “{ $said }” is wrong; 10 digits are needed, for example 0912345678.
sheet-fault-given-name-missing = there is the family name “{ $said }” alone, the given name is missing.
sheet-fault-family-name-missing = there is the given name “{ $said }” alone, the family name is missing.
sheet-fault-name-missing = the name of the person is missing.
sheet-fault-unit-missing = the unit is missing (or a role of the office).
sheet-fault-code-missing = the code of the unit { $unit } is missing.
sheet-fault-parent-itself = a unit cannot stand above itself.
sheet-fault-parent-unknown = the unit above, “{ $said }”, is not in the roster.
sheet-fault-unit-differs = { $fact } of unit { $unit } is “{ $said }”, unlike in { $place } (“{ $before }”).
sheet-fault-two-codes = code { $code } and code { $before } ({ $place }) are both { $unit }; write one code in both rows.
sheet-fault-twice = the same as { $place } ({ $person }).
sheet-fault-phone-of-another = the telephone number { $phone } is already that of { $person } in { $place }.
sheet-fault-unit-name-missing = the name of unit { $unit } is missing.
sheet-fault-cluster-missing = unit { $unit } has a part in a cluster, but no cluster.
sheet-fault-parent-round = on the way up from unit { $unit } one comes back to it.
sheet-fault-unit-ended = unit { $unit } ended on { $day }.
sheet-fault-unit-ended-into = unit { $unit } ended on { $day } and is now { $successors }.
