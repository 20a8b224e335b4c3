# The weekly letter to leaders.
weekly-letter = Tuần này: { $overdue } việc quá hạn, { $unread } thông báo còn người chưa báo nhận, { $questions } câu hỏi đang chờ.{ $works-given ->
    [yes] {"\u000A"}Quá hạn nặng nhất: { $works }.
   *[no] {""}
 }{ $units-given ->
    [yes] {"\u000A"}Đơn vị còn nợ nhiều: { $units }.
   *[no] {""}
 }
weekly-work = { $what } ({ $owing }/{ $expected } đơn vị chưa nộp, hạn { $due-short })
weekly-unit = { $unit } ({ $works } việc)
