# Invitation codes: slips, wrong ones, waiting; who came in, and whom the office lets in or puts out.

join-code-slip = A letter of this code is wrong or missing. No matter: please look again and type it again.
join-code-left =
    { $left ->
        [one] You can try once more; after that you have to wait.
       *[other] You can try { $left } more times; after that you have to wait.
    }
join-wait = Too many wrong codes were typed; no code is taken until { $until }. Please type it again after that.
join-full-go = This bot has as many people as it may have. Please look for { $bot } on Zalo and type the code there.
join-full-waits = The code is right. This bot has as many people as it may have, so you are on the waiting list. You will hear here when there is room.
join-held = Many strangers are typing codes just now, so the office looks at each person first. You will hear here when it agrees.
join-held-until = If you have heard nothing by { $until }, please type the code again, or call the office.
join-vouch = The code is right. It is one of the office itself, so somebody has to confirm who you are first. You will hear here.
join-vouch-waits = Waiting for the office to confirm who you are. You will hear here.

pick-let-in = The right person, let in
pick-keep-out = Not them, refuse
pick-put-out = The wrong person, put out
pick-put-back = Let in again
newcomer-called = { $channel }, shown as “{ $called }”
newcomer-nameless = { $channel }, no name shown
newcomer-in = { $who } has just come in ({ $seen }).
newcomer-is-in = { $who } has been in since { $at } ({ $channel }).
newcomer-is-out = { $who } was put out and gets no more messages.
newcomer-asks-busy = Somebody typed the right code of { $who } ({ $seen }).
    Many strangers are typing codes just now, so the office is asked first. Please make sure with them{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-asks-full = { $who } typed the right code ({ $seen }), but the bot is full; they wait for a place.
    Please take a larger plan or add a bot, then let them in. If it is urgent, please call{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-asks-typed = Somebody typed the right code of { $who } ({ $seen }). It gives a role of the office.
    Please make sure with them before you let them in{ $phone-given ->
        [yes] : { $phone }.
       *[no] { "." }
    }
newcomer-settled = Somebody has decided this already. Type NEWCOMERS to look.
newcomer-let-in = { $who } has been let in.
newcomer-kept-out = Refused. The old code of { $who } no longer opens anything.
newcomer-put-out = { $who } was put out. The old code no longer opens anything.
newcomer-put-back = { $who } has been let in again.
newcomer-new-code = The new code, to be handed over in person: { $code }
newcomer-told-let-in = The office has agreed. Please type 1 to come in.
newcomer-told-in = The office has confirmed who you are. Type 0 to begin.
newcomer-told-keep-out = The office did not recognise you, so this stays closed. Please call the office for a new code.
newcomer-told-put-out = The office has put you out. If that is a mistake, please call the office for a new code.
newcomers-none = Nobody is waiting, and nobody came in within the last seven days.
newcomers-title = { $waiting ->
        [0] Who came in lately. Choose a number to look, or to put somebody out:
        [one] 1 person waits for the office. Choose a number to look:
       *[other] { $waiting } people wait for the office. Choose a number to look:
    }
newcomer-waits = Waiting: { $who }
newcomer-came = { $who }, came in on { $at-short }
stranger-wrote = Somebody without a code has written here ({ $channel }); they were told to ask the office. To give a code, type PEOPLE.
news-door =
    { $count ->
        [one] 1 person waits for the office to let them in. Type NEWCOMERS to look.
       *[other] { $count } people wait for the office to let them in. Type NEWCOMERS to look.
    }

cli-newcomer = { $id } · { $state } · { $at } · { $who } · { $seen }
cli-newcomer-waiting = waits
cli-newcomer-in = is in
cli-newcomers-none = Nobody is waiting, and nobody came in within the last seven days.
cli-newcomer-unknown = There is no arrival number { $id }. See: nhacviec people newcomers.
cli-newcomer-settled = Somebody has decided arrival number { $id } already. See: nhacviec people newcomers.

## What a network shows of the bot before anybody has written

bot-description =
    The reminder service of { $office }: meetings, days by which to report, figures, questions to the office.
    A machine answers here, not a person.
    With a code of invitation, press START and type it.
bot-short = The reminder service of { $office }. It is for whoever has a code of invitation.
