# The desk: notices.
desk-nav-notices = Notices
desk-notices-new = Write a notice
desk-notices-correct = Correct a notice
desk-notices-preview = Preview of the notice
desk-notices-one = Notice
desk-notices-recipients = Recipients
desk-notices-recent = Released notices, the newest first
desk-notices-none = No notice has been released yet.
desk-notices-text = Text
desk-notices-when = When
desk-notices-whom = To whom
desk-notices-how = How far
desk-notices-standing = State
desk-notices-name = Name
desk-notices-unit = Unit
desk-notices-phone = Telephone
desk-notices-count = People
desk-notices-part = Share
desk-notices-at = { $at-short }
desk-notices-released-at = { $at }
desk-notices-acknowledged = acknowledged by { $done } of { $all }
desk-notices-came = reached { $done } of { $all }
desk-notices-state = { $state ->
    [corrected] Corrected
    [withdrawn] Withdrawn
    [paused] Paused
    [stopped] Stopped
    [going] Going out
   *[out] Sent
 }
desk-notices-step = { $step ->
    [sent] Reached
    [waiting] Waiting to be sent
    [lost] Not reached
    [acknowledged] Acknowledged
   *[owing] Not acknowledged
 }
desk-notices-way = { $way ->
    [again] Ask again, retry those not reached
    [correct] Correct
    [pause] Pause sending
    [resume] Go on sending
    [stop] Stop for good
   *[withdraw] Withdraw
 }
desk-notices-steps = { $all ->
    [one] To 1 person
   *[other] To { $all } people
 }
desk-notices-awaiting = Waiting for a second person
desk-notices-awaited = { $people ->
    [one] by { $by }, to 1 person
   *[other] by { $by }, to { $people } people
 }
desk-notices-group = { $name ->
    [all] General
    [clusters] Clusters
    [levels] Levels
    [others] The office, posts
    [owing] Those who owe
   *[units] Units
 }
desk-notices-units-below = the units named below
desk-notices-names = Names of units
desk-notices-names-hint = Only where “the units named below” is chosen. Put commas between several.
desk-notices-text-hint = At most { $longest } characters. Everybody reads exactly this.
desk-notices-urgent-label = URGENT: leaves at once, at any hour
desk-notices-urgent = URGENT
desk-notices-urgent-leaves = An URGENT notice leaves at once, at any hour.
desk-notices-leaves-at = Outside the hours for messages: sending begins { $at }.
desk-notices-look = Preview
desk-notices-nothing-sent = Nothing is sent yet: you see a preview before you release it.
desk-notices-wrong = No preview yet: please mend the field below.
desk-notices-no-text = Please write the text.
desk-notices-long = The text has { $length } characters; at most { $longest } fit. Please shorten it.
desk-notices-whom-none = Please choose to whom; for units write their names below.
desk-notices-whom-two = A group is chosen and units are named too. Please leave one of them.
desk-notices-corrected-already = This notice has been withdrawn, or corrected by another.
desk-notices-corrects = Corrects an earlier notice
desk-notices-unreachable = { $count ->
    [one] 1 person cannot be reached by message: please call
   *[other] { $count } people cannot be reached by message: please call
 }
desk-notices-unreachable-first = Not reached by message
desk-notices-reachable = can be reached
desk-notices-has = acknowledged { $at }
desk-notices-release = { $people ->
    [one] Release to 1 person
   *[other] Release to { $people } people
 }
desk-notices-release-second = Hand to the second person
desk-notices-second = More than { $above } people: a second person lets it go ({ $names }).
desk-notices-seconds = Who may let it go: { $names }.
desk-notices-changed = Something has changed: { $before } people before, { $people } now. Please look again, then press once more.
desk-notices-look-again = Something has changed. Please look again, then press once more.
desk-notices-meanwhile = That cannot be done any more: this is how the notice stands.
desk-notices-back = Back to the preview
desk-notices-again-sure =
    { $asked ->
        [0] There is nobody to ask again by message today.
        [one] Asks 1 person who has it and has not acknowledged it.
       *[other] Asks { $asked } people who have it and have not acknowledged it.
    }{ $anew ->
        [0] {""}
        [one] {" "}Sends it to 1 person whom it did not reach before.
       *[other] {" "}Sends it to { $anew } people whom it did not reach before.
    }{ $lost ->
        [0] {""}
        [one] {" "}1 person still cannot be reached: please call.
       *[other] {" "}{ $lost } people still cannot be reached: please call.
    }
desk-done-notice-released = { $count ->
    [one] Released to 1 person.
   *[other] Released to { $count } people.
 }
desk-done-notice-awaits = { $count ->
    [one] Nothing is sent yet. The notice to 1 person waits for its second person.
   *[other] Nothing is sent yet. The notice to { $count } people waits for its second person.
 }
desk-done-notice-seconded = { $count ->
    [one] Let go to 1 person.
   *[other] Let go to { $count } people.
 }
desk-done-notice-sent-back = Sent back. The notice goes to nobody.
desk-done-notice-asked = { $count ->
    [one] Asking 1 person again.
   *[other] Asking { $count } people again.
 }
desk-done-notice-pause = Paused. What is on its way may still arrive.
desk-done-notice-resume = Sending goes on.
desk-done-notice-stop = Stopped for good.
desk-done-notice-withdraw = Withdrawn. Those who have it are being told.
desk-notices-file = A file to go with it (if any)
desk-notices-file-hint = One Word (.docx), PDF or Excel (.xlsx) file, or picture (.jpg, .png), below 20 MB. Please join several into one.
desk-notices-file-kind = This file cannot go along. Please choose a .docx, .pdf or .xlsx file, or a .jpg or .png picture.
desk-notices-file-empty = This file is empty. Please choose another.
desk-notices-file-gone = The file that was chosen is not kept any more. Please choose it again.
desk-notices-file-named = { $name } ({ $size })
desk-notices-file-goes = Where no file can be taken, as on Zalo, people get a link to fetch it; a picture they see at once.
desk-notices-kilobytes = { $size } KB
desk-notices-megabytes = { $size } MB
desk-notices-with-file = With the file:
desk-notices-has-file = (with a file)
desk-notices-without-file = Do not send this file
desk-notices-watching = Being sent: this page looks again by itself every { $every } seconds.
desk-notices-watch-no-more = Stop looking
desk-notices-not-watching = Being sent: this page stands still.
desk-notices-watch = Look again by itself
desk-done-notice-dropped = Dropped. The notice goes to nobody.
