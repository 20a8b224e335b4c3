# The weekly letter to leaders.
weekly-letter = This week: { $overdue } duties overdue, { $unread } notices not acknowledged by all, { $questions } questions open.{ $works-given ->
    [yes] {"\u000A"}Worst overdue: { $works }.
   *[no] {""}
 }{ $units-given ->
    [yes] {"\u000A"}Units that owe most: { $units }.
   *[no] {""}
 }
weekly-work = { $what } ({ $owing } of { $expected } units owe it, due { $due-short })
weekly-unit = { $unit } ({ $works ->
    [one] 1 duty
   *[other] { $works } duties
 })
