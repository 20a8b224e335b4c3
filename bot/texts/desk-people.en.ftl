# People and units at the desk.
desk-nav-people = People and units
desk-all = all
desk-back = Back
desk-people-office = The office
desk-people-search = Name or code of a unit
desk-people-level = Level
desk-people-cluster = Cluster
desk-people-count = { $count } of { $total } units
desk-people-unit = Unit
desk-people-code-of = Code
desk-people-joined = Joined
desk-people-speaker = In charge
desk-people-phone = Telephone
desk-people-of = { $joined } of { $total } people have joined
desk-people-cards = Print invitation cards (PDF)
desk-people-cards-file = invitation-cards.pdf
desk-people-no-cards = No card to print
desk-people-no-cards-why = Nobody has an unused code. New codes are made on the page of a unit.
desk-people-post = { $title }{ $begins-given ->
    [yes] {""}, from { $begins-short }
   *[no] {""}
 }{ $until-given ->
    [yes] {""}, until { $until-short }
   *[no] {""}
 }
desk-people-phone-only = by telephone only
desk-people-nobody = Nobody holds a post here yet.
desk-people-change = Correct or replace { $name }
desk-people-name = Name
desk-people-rename = Correct the name
desk-people-renumber = Correct the telephone
desk-people-renew = Make a new code
desk-people-hand = Who takes over: { $post }
desk-people-since = From
desk-people-hand-go = Hand the post over
desk-people-no-day = Please choose the day it begins.
desk-people-code = New invitation code
desk-people-code-for = The code of { $name }. The one before opens no more.
desk-people-code-how = Please read it out to the right person on the telephone. It is shown here once.
desk-done-renamed = The name is corrected.
desk-done-renumbered = The telephone is corrected.
desk-done-handed = The post is handed over. Make a code in the row of the new person.
desk-done-roster = { $count ->
    [one] The roster is taken in: 1 change.
   *[other] The roster is taken in: { $count } changes.
 }
desk-roster-title = Take in a roster
desk-roster-how = Send a roster (.xlsx or .csv). What it would change is shown first; nothing is done yet.
desk-roster-file = Roster file
desk-roster-look = Show the changes
desk-roster-no-file = There is no file. Please choose a roster.
desk-roster-faults = The roster has rows to be mended. Please mend them in the file and send it again; nothing was taken in.
desk-roster-differences = { $count ->
    [one] 1 change
   *[other] { $count } changes
 }
desk-roster-take = { $count ->
    [one] Take in 1 change
   *[other] Take in { $count } changes
 }
desk-roster-other = Choose another file
desk-roster-on = Merged from
desk-roster-decision = By decision number
desk-roster-no-day = Please choose the day of the merger.
desk-roster-stale = Somebody has changed the directory meanwhile. Please look at these changes again.
desk-roster-roles = This roster gives or ends roles of the office; only an administrator can take it in.
desk-roster-not-taken = This roster was not taken in.
