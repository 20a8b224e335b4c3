## Notices: the office writes

notice-write = Please type the notice in one message; or send a file or photo with the words under it.
notice-write-corrected = Please type the whole right text in one message. Its readers will see that it is a correction.
notice-preview = Goes to { $whom }: { $people } people of { $units } units.
notice-unreachable =
    { $count } of them cannot be reached here: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
notice-sample = Each will see:
notice-narrow = To send to fewer, type a cluster, a level, units, or a post (chairs). To send to all, type ALL.
notice-nobody = There is nobody to send it to. Please name others.
pick-notice-release = Release
pick-notice-silent = No receipt needed
pick-notice-ask = Ask for a receipt
pick-notice-reword = Other words
pick-notice-people = Names of the readers
pick-notice-owing = Only who has not reported
notice-people = Goes to { $whom }, { $count } people:
notice-meant = • { $who }
notice-owing-which = Only those who have not done what?
notice-owing-line = { $what } (due { $due-short }, { $count } units have not)
audience-post =
    all { $name ->
        [chair] chairs
        [deputy] deputies
       *[officer] officers
    }
audience-owing = the units that have not reported
audience-owing-work = the units that have not done “{ $what }”
notice-with-file = With the file: { $name }.
notice-file-kept = The file “{ $name }” is here.
notice-file-lost = This file could not be fetched. Please send it again, or only type the words.
notice-said-before = Note: just these words went to just these people { $at }. Released again they go out twice.
notice-leaves-at = Outside the hours: it begins to leave { $at }. If it cannot wait, begin the words with URGENT.
notice-urgent-sure = An URGENT notice leaves at once, outside the hours too. Send it now to { $people } people?
pick-notice-urgent-yes = Send now
pick-notice-urgent-no = No, within the hours
notice-released =
    Released to { $people } people.{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } cannot be reached here and need a call.
    } Type NOTICES to see who has it.
notice-not-released = Stopped. Nothing was sent.

## Notices: following one

notices-title = The office's notices:
pick-notice-write = Write a new notice
notice-line = { $at-short }: { $text } ({ $how })
notice-how-acknowledged = { $acknowledged } of { $all } have confirmed
notice-how-sent = reached { $sent } of { $all }
notice-how-withdrawn = withdrawn
notice-how-corrected = corrected since
notice-report =
    Notice released { $at }:
    “{ $text }”
notice-steps =
    Reached { $sent } of { $all } people{ $waiting ->
        [0] {""}
       *[other] , { $waiting } on their way
    }{ $lost ->
        [0] {""}
       *[other] , { $lost } not reached
    }.
notice-acknowledged = { $acknowledged } have confirmed, { $owing } have not.
notice-is-corrected = A correction has taken its place.
notice-is-withdrawn = This notice has been withdrawn.
notice-is-paused = Sending is paused.
notice-is-stopped = Stopped for good: nothing more is sent.
pick-notice-who = Who has not
pick-notice-again = Remind who has not
pick-notice-correct = Correct it
pick-notice-pause = Pause sending
pick-notice-resume = Go on sending
pick-notice-stop = Stop for good
notice-stop-sure =
    Stop for good? { $waiting ->
        [one] 1 message
       *[other] { $waiting } messages
    } will never leave. Whoever has it ({ $sent }) keeps it.
pick-notice-stop-yes = Stop for good
notice-stopped-done =
    Stopped: { $waiting ->
        [one] 1 message
       *[other] { $waiting } messages
    } will not leave.
pick-notice-withdraw = Withdraw it
pick-notice-afresh = The newest count
notice-board = Following the notice “{ $text }” (this message keeps itself up to date):
pick-notice-list = All notices
pick-notice-drop = Drop it
pick-notice-no-file = Without the file
pick-notice-back = Back to this notice
notice-asked-again =
    { $count ->
        [0] Nobody can be reminded here.
        [one] 1 person is being reminded; once a day.
       *[other] { $count } people are being reminded; once a day.
    }{ $lost ->
        [0] {""}
        [one] {" "}1 was not reached: if they can be by now they get it at once, else please call.
       *[other] {" "}{ $lost } were not reached: those who can be by now get it at once, please call the others.
    }
notice-paused = Paused. What is on its way may still arrive. Type NOTICES to go on.
notice-resumed = Sending goes on.
notice-waiting =
    { $count ->
        [one] 1 person was not reached or has
       *[other] { $count } people were not reached or have
    } not confirmed:
notice-waits = • { $who }: { $why }
notice-why-silent = reached, not confirmed
notice-why-queued = waits to be sent
notice-why-unreached = { $reason ->
        [unreachable] has not joined
        [not-consented] has not agreed to messages
        [no-holder] nobody holds the post
        [blocked] has blocked the bot
        [stopped] stopped before it was sent
       *[other] could not be sent
    }
notice-withdraw-sure =
    Withdraw this notice? Whoever has it ({ $sent }) will be told that it holds no more{ $waiting ->
        [0] {""}
        [one] ; 1 message will not be sent
       *[other] ; { $waiting } messages will not be sent
    }.
pick-notice-withdraw-yes = Withdraw
notice-withdrawn-done = Withdrawn. { $sent } people who have it are being told.

## Notices: what their readers see

notice-from = A notice of { $office }:
notice-from-urgent = An URGENT notice of { $office }:
notice-corrected =
    A correction, in the place of the notice { $instead-given ->
        [yes] “{ $instead }”
       *[no] before
    }:
    { $text }
notice-again = The office asks again, you have not confirmed yet:
notice-withdrawn =
    This notice has been withdrawn and holds no more:
    { $text }
