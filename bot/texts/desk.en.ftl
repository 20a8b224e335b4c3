# The desk in a browser.
desk-title = Desk
desk-enter = This is the way in to the desk of { $name }. Press the button to open it.
desk-enter-go = Open the desk
desk-shut = This page opens only for who has come in to the desk.
desk-link-over = The link has been used, or is older than ten minutes.
desk-over = The session has ended; what you pressed was not done.
desk-over-in = That page was from an earlier session; what you pressed was not done.
desk-again-kept = Please keep this page, come in again in another tab, then press the button below. What you typed is still here.
desk-again = Do again what I pressed
desk-left = You have left the desk.
desk-way-in = To come in: write DESK in the chat with the bot, then follow the link it sends.
desk-phone = For help please call { $phone }.
desk-skip = To the content
desk-search = Find a unit, a person, a duty
desk-search-go = Find
desk-nav = Pages
desk-nav-today = Today
desk-nav-trail = Trail
desk-leave = Leave the desk
desk-seen-all = This page is seen by the office, its leaders and viewers.
desk-seen-office = This page is seen by the office alone.
desk-role = { $role ->
    [admin] administrator
    [office] office
    [leader] leader
   *[viewer] viewer
 }
desk-nothing = No such page
desk-nothing-why = This address leads nowhere, or the thing is no more.
desk-refused = Not permitted
desk-refused-why = This is not for you to do.
desk-pages = Pages of the list
desk-page = Page { $page }
desk-page-before = Previous page
desk-page-next = Next page
desk-more = { $count ->
    [one] 1 more line
   *[other] { $count } more lines
 }
desk-week = This week: { $works } duties open, { $owing } reports still owed, { $overdue } duties overdue.
desk-week-clear = Nothing is owed this week.
desk-owing = { $owing } of { $expected } units owe it, due { $due-short }
desk-group-overdue = Overdue ({ $count })
desk-group-week = Due within 7 days ({ $count })
desk-group-notices = Notices not acknowledged ({ $count })
desk-group-questions = Open questions ({ $count })
desk-group-door = Waiting for the office ({ $count })
desk-group-unreached = Not reached ({ $count })
desk-group-meters = Messages of this month run low ({ $count })
desk-not-acknowledged = { $owing } of { $recipients } people have not acknowledged
desk-asked-by = { $person }{ $unit-given ->
    [yes] {" "}– { $unit }
   *[no] {""}
 }{ $day-given ->
    [yes] {""}, for { $day }
   *[no] {""}
 }
desk-door = { $count ->
    [one] 1 person is waiting to be let in
   *[other] { $count } people are waiting to be let in
 }
desk-corrections = { $count ->
    [one] 1 correction waits for a yes
   *[other] { $count } corrections wait for a yes
 }
desk-unreached = { $count ->
    [one] 1 message not delivered
   *[other] { $count } messages not delivered
 }
desk-trail-search = Search the trail
desk-trail-none = Nothing found.
desk-none = The server has no desk pages yet.
desk-link-comes = The link comes in the next message. It opens on a computer or a phone, within ten minutes, once.
desk-link = Desk: { $address }
cli-desk-whose = Please say for whom: nhacviec desk --as "NAME".
cli-desk-no-pages = There are no pages: please set web.public_url and web.secret in the configuration.
cli-desk-way-in = Opens within ten minutes, once: { $address }
trail-open-desk = opened a way in to the desk
command-desk = DESK: work on a page in a browser
desk-too-large = The file is too large: files below 20 MB are taken. Nothing has been done. Please go back in the browser, what you typed is still there, and choose a smaller file.
desk-busy = The program is busy and has done nothing this time. Please wait a minute and press again.
desk-changed = Something has changed meanwhile. Please look again below, and press once more.
