# The search box and the sessions of the desk.
desk-nav-search = Search
desk-nav-sessions = Who is at the desk
desk-search-how = Type the name of a unit or a person, a telephone, or a duty.
desk-found-nothing = Nothing found.
desk-found-units = Units ({ $count })
desk-found-people = People ({ $count })
desk-found-work = Duties ({ $count })
desk-found-notices = Notices ({ $count })
desk-found-questions = Open questions ({ $count })
desk-found-more = { $count ->
    [one] 1 more; please type more of it.
   *[other] { $count } more; please type more of it.
 }
desk-moment = { $at }
desk-session = in since { $since }, last seen { $seen }
desk-session-here = this browser
desk-session-end = End it
desk-session-end-of = End the session of { $name }, in since { $since }
desk-done-session = The session has ended.
desk-sessions-own = Your own
desk-sessions-others = Others who have the desk open
desk-sessions-nobody = Nobody else.
desk-sessions-count = { $count ->
    [one] open in 1 browser, last seen { $seen }
   *[other] open in { $count } browsers, last seen { $seen }
 }
desk-sessions-end-of = End all sessions of { $name }
desk-done-sessions-of = { $count ->
    [one] 1 session has ended.
   *[other] { $count } sessions have ended.
 }
