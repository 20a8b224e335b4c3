### What all talks say alike: not understood, words in between, handed to the office.

not-understood-heard = I did not understand “{ $text }”.
astray-choice = Please type one of the numbers below.
astray-figures = Please type one number, for example: 12. If there is none yet, type: chưa có.
astray-day = Please type a day and a month, for example: 15/3.
astray-name = Please type the name exactly, or the number before it.
astray-sentence = Please type a short sentence.
astray-office = I cannot answer this: “{ $text }”. It can go to the office.
astray-office-else = If anything is still unclear, “{ $text }” can go to the office.
astray-handed = The office has received your sentence, with your name and telephone number.
pick-hand-over = Give it to the office
pick-go-on = Go on
aside-due = { $what }: due { $due-short }, { $due-left }.
aside-later = Very well, please answer when it suits you.
aside-later-due = Very well, send it later, due { $due-short } ({ $due-left }). What you typed is still here.
aside-promised = The office has been told: you will send it on { $day-short }. It is still due { $due-short }. What you typed is still here.
aside-asked = The office has been told what you ask for. Until it answers, it is still due { $due-short }. What you typed is still here.
aside-promised-all = The office is told: you promise it for { $day-short }.
aside-greeting = Good day.
aside-thanks = Thank you.
held-yes = Another message came after this question, so I ask again to be sure.
edited-figures-stand = Editing a message does not change the figures that were sent. To change them, type CORRECT.
edited-not-read = A message that is edited is not read again. Please send it as a new one.
report-stands = No change was made. The report that was sent stands.
reminder-noted =
    { $count ->
        [one] Thank you for reading it. One thing is still to be sent, due { $due-short }. Type REPORT to send it.
       *[other] Thank you for reading it. { $count } things are still to be sent, the first due { $due-short }. Type REPORT to send them.
    }
number-no-last = There are no figures of the period before. Please type the figures.
number-as-last = These are the figures of the period before, please look at them closely:
sent-title = Sent, the newest first:
sent-work = • { $what }, { $unit }: { $at }, { $by }
sent-by-office = entered by the office
sent-by-nobody = nobody is remembered
sent-figures = { $values }
sent-more = { $count } more: type SENT { $next }.
sent-none = Nothing has come from your unit yet. Type REPORT to send.
done-undo = If that was a mistake, choose 1 within 10 minutes:
done-over = This is noted as done, and the 10 minutes are over in which it could be taken back.
done-undone = Noted: “{ $what }” is not done yet. Last day: { $due } ({ $due-left }).
report-kept = Stopped, nothing was sent. What you typed is kept: type CONTINUE to go on.
report-kept-figures = I have kept the figures. Please choose what they are for:
read-back-over = Those figures have changed, or have been sent.

## A day that is asked for

day-past = { $day-short } is past. Take this day?
day-far = { $day-short } is more than a year ahead. Take this day?
day-unclear = That may be { $one-short } or { $other-short }. Please type the day and the month in full.
day-contradicts = Weekday and day do not agree: the calendar says { $day }. Please type it again.
pick-day-right = Take this day
pick-day-other = Type another day
