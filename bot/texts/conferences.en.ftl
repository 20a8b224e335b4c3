### Conferences: invitations, how many may come, who does.

## The list, and one of them (the office)

conferences-title = Conferences ahead:
conferences-none = There is no conference ahead now. Send a plan to begin.
conference-line = { $title }{ $of-given ->
        [yes] {" "}({ $of })
       *[no] {""}
    }: { $when } · { $how }
conference-how-undated = no date yet
conference-how-not-invited = not invited yet
conference-how-answered = { $came } of { $asked } units have answered
conference-tentative = { $when } (tentative)
conference-one =
    { $title }
    { $when }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }
conference-answered = The invitation is out: { $came } of { $asked } units have answered.
conference-undated = No date yet: settle it before the invitation can go out.
conference-not-invited = The invitation has not gone out.
conference-stopped = Stopped. Nothing was sent.
pick-invite-open = Write the invitation
pick-invite-more = Invite more units
pick-delegates = Who comes, who is silent
pick-delegates-files = List of delegates (files)
pick-conference-quota = Number of delegates
pick-conference-date = Change date or place
pick-conference-settle = Settle date and place
pick-conference-back = Back to the conference

## The invitation

invitation-preview = To { $whom }: { $units ->
        [one] 1 unit
       *[other] { $units } units
    }, { $people ->
        [one] 1 person
       *[other] { $people } people
    }.
invitation-again = Units that were invited do not get it again.
invitation-unreachable = { $count ->
        [one] 1 unit cannot be reached
       *[other] { $count } units cannot be reached
    }: { $names }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
invitation-sample = The invitation will look like this:
invitation-head =
    INVITATION { $unit }
    To { $title }
    { $when }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }.
invitation-host = Host: { $words }.
invitation-chair = Chair: { $words }.
invitation-dress = Dress: { $words }.
invitation-papers = Papers: { $words }.
invitation-quota = You may send: { $quota }.
invitation-answer = Please answer by { $due }.
invitation-nobody = There is no unit to invite yet. Please choose “Whom to invite”.
invitation-released =
    The invitation is on its way to { $units ->
        [one] 1 unit
       *[other] { $units } units
    }{ $unreachable ->
        [0] {""}
       *[other] , { $unreachable } cannot be reached
    }.
    Whoever has not answered is reminded before { $due }.
    Type CONFERENCES to see who comes.
pick-invite = Send the invitation
pick-invitation-chair = Chair
pick-invitation-host = Host
pick-invitation-dress = Dress
pick-invitation-papers = Papers
pick-invitation-answer-by = Answer by
pick-invitation-audience = Whom to invite
pick-leave-empty = Leave it empty
invitation-ask-chair = Who is in the chair?{ $now-given ->
        [yes] {" "}Now: { $now }.
       *[no] {""}
    }
invitation-ask-host = Which unit is the host?{ $now-given ->
        [yes] {" "}Now: { $now }.
       *[no] {""}
    }
invitation-ask-dress = How do people dress?{ $now-given ->
        [yes] {" "}Now: { $now }.
       *[no] {""}
    }
invitation-ask-papers = Which papers do people bring?{ $now-given ->
        [yes] {" "}Now: { $now }.
       *[no] {""}
    }
invitation-ask-answer-by = What is the last day for an answer? Now: { $now }.
invitation-ask-audience = Whom to invite? Now: { $now }. Type a cluster, a level, one unit, or ALL.
invitation-wrong-day = { $day } is not possible: from today until the day of the conference ({ $conference }).

## How many may come

quota-alone = { $most ->
        [one] 1 delegate
       *[other] { $most } delegates
    }
quota-with-drivers = { $most ->
        [one] 1 person
       *[other] { $most } people
    }, drivers included
quota-of = { $whom }: { $quota } from each unit
quota-of-unit = { $whom }: { $quota }
quota-together = The whole conference: { $quota }
quota-line = • { $line }
quota-more = … and { $count ->
        [one] 1 more line
       *[other] { $count } more lines
    }.
quota-read = Number of delegates, as the plan has it:
quota-set = Number of delegates, as the office has it:
quota-none = No number of delegates is written down.
quota-unheard = The plan also says: { $names }. It is not clear which units that is for.
quota-type = To set it: type EACH UNIT 2, or the LEVEL 5, a UNIT'S NAME 3 (DRIVERS INCLUDED), TOTAL 90.
quota-nobody = There is no unit or level “{ $text }”.
quota-kept = Written down.
pick-quota-yes = Right, keep it
pick-quota-again = Type it again

## Who comes (the office)

delegates-counts = { $title }. Units: { $coming } coming, { $absent } not coming, { $silent } without an answer.
delegates-heads = Altogether: { $heads ->
        [one] 1 delegate
       *[other] { $heads } delegates
    }, { $drivers ->
        [one] 1 driver
       *[other] { $drivers } drivers
    }.
delegates-over = More than the whole conference may have: { $quota }.
delegates-silent = • { $unit }: no answer yet{ $who-given ->
        [yes] {" "}({ $who })
       *[no] {""}
    }
delegates-line = • { $unit }: { $answer }{ $names-given ->
        [yes] {" "}({ $names })
       *[no] {""}
    }{ $whose-given ->
        [yes] {" "}– { $by } answered in place of { $whose }
       *[no] {""}
    }
delegates-making = The list of delegates is being made, a few minutes please.
delegates-file = List of delegates: { $title }.

## The answer (units)

pick-attend = We come
pick-absent = We cannot come
pick-stand-in = Somebody goes instead
attend-title =
    { $title }
    { $when }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }
attend-question = Does your unit come? You may type it all: 2 people, 1 driver.
attend-stands = Your answer was: { $answer }.
attend-heads = How many delegates come, without drivers?{ $quota-given ->
        [yes] {" "}You may send: { $quota }.
       *[no] {""}
    }
attend-no-number = Please type the number of people, such as 2.
attend-over = { $wanted } people are more than you may send: { $quota }.
pick-heads-again = Type the number again
pick-ask-more = Ask for more places
attend-asked-more = The office is asked for { $wanted } places. Meanwhile what you may send is written down: { $quota }.
attend-drivers = How many drivers come along? Type 0 for none.
attend-names = Names and posts of the { $heads ->
        [one] delegate
       *[other] { $heads } delegates
    }? One on each line, or apart by semicolons.
pick-name = { $name }
pick-names-later = Names later
attend-too-many-names = That is { $names } names for { $heads } people. Please type the names again.
attend-back = { $unit }: { $answer }.
attend-named = Names: { $names }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }.
attend-unnamed = { $count ->
        [one] 1 person has no name yet
       *[other] { $count } people have no name yet
    }; it can follow later.
pick-attend-send = Right, send
pick-attend-change = Change it
attend-kept = Written down: { $answer }; the conference is { $when }. To change it any time: type CONFERENCES.
attend-corrected = Changed: { $answer }. The office sees it. To change it again: type CONFERENCES.
attend-same = It stands as you answered, nothing has changed.
attend-meanwhile = Somebody else of your unit has just answered. Please look again.
attend-stopped = Stopped. No answer was sent.
attend-none = No invitation waits for an answer now.
attend-gone = This invitation is not there any more. Type CONFERENCES for the others.
attend-cancelled = { $title } is called off, no answer is needed.
attend-over-already = { $title } is over, { $when }: no answer is taken any more. Please call the office for anything else.
attend-which = Which invitation do you answer?
attend-line = { $title }, { $when }: { $how }
attend-not-yet = no answer yet (by { $due })
attendance-yes = coming, { $heads ->
        [one] 1 delegate
       *[other] { $heads } delegates
    }{ $drivers ->
        [0] {""}
        [one] {" "}and 1 driver
       *[other] {" "}and { $drivers } drivers
    }
attendance-deputy = somebody goes instead, { $heads ->
        [one] 1 delegate
       *[other] { $heads } delegates
    }{ $drivers ->
        [0] {""}
        [one] {" "}and 1 driver
       *[other] {" "}and { $drivers } drivers
    }
attendance-no = not coming{ $note-given ->
        [yes] {" "}(“{ $note }”)
       *[no] {""}
    }
remind-attendance =
    { $what }{ $unit-given ->
        [yes] {" – "}{ $unit }
       *[no] {""}
    }: no answer yet.
    Please answer by { $due } ({ $due-left }).
agenda-answer = • Due { $due } ({ $due-left }): answer { $what }
agenda-attend = Type CONFERENCES to answer an invitation.
command-conferences = CONFERENCES: invitations, who comes

## The command line

cli-conference-line = { $id }  { $line }
cli-conference-unreachable = cannot be reached: { $unit }{ $name-given ->
        [yes] {" "}({ $name })
       *[no] {""}
    }: { $reason }
cli-conference-written = Written: { $file }.
cli-conference-none = There is no conference { $id }. See: nhacviec conference list
cli-conference-not-invited = Nobody was invited to conference { $id } yet. To do so: nhacviec conference invite { $id }
cli-conferences-none = No conference is ahead. Store a plan: nhacviec plan import FILE.
cli-conference-format = { $file }: the list of delegates is written as { $suffixes }, the calendar entry as .ics.
