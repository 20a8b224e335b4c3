## Leaders of the office and those who only look: plans, conferences, notices

seen-no-plans = No plan is running yet.
seen-no-conferences = No conference is ahead.
seen-no-notices = No notice has gone out yet.
seen-notices = Notices that went out. Choose a number to see how far one has come.
seen-event = • { $day-given ->
        [yes] { $day-short }: { $what }
       *[no] { $what }
    }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    } · { $whom }
seen-duty = • { $day-given ->
        [yes] Due { $day-short }: { $what }
       *[no] { $what }
    } · { $whom }
pick-seen-back = The list
