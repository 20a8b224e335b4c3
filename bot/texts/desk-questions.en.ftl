# The desk: questions and messages to the office.
desk-nav-questions = Questions
desk-questions-open = Waiting for the office: { $count }. The longest waiting first.
desk-questions-at = { $at }
desk-questions-what = About: { $what }.
desk-questions-day = The day that was said: { $day }.
desk-questions-answer = Answer
desk-questions-send = Send the answer
desk-questions-way = { $way ->
    [grant] Grant it until that day
    [refuse] Refuse
    [rename] Agreed, write the new name
    [keep] Keep the name
   *[called] Called, settled
 }
desk-questions-settled = Answered, settled
desk-questions-all-settled = All that are settled
desk-questions-no-answer = Please write the answer.
desk-questions-long = The answer has { $length } characters; at most { $longest } fit. Please shorten it.
desk-questions-not-so = This one cannot be settled that way.
desk-questions-meanwhile =
    { $by-given ->
        [yes] { $by } has just settled it:
       *[no] It has just been settled:
    } { $line }
desk-questions-typed = What you typed went nowhere:
desk-done-question-answered = The answer is sent.
desk-done-question-grant = Granted; the unit is being told.
desk-done-question-refuse = The unit is being told: the day stays.
desk-done-question-rename = The new name is written. The office's roster file needs it too.
desk-done-question-keep = They are being told: the name stays.
desk-done-question-called = Marked as settled.
