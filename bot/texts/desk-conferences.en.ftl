# The desk: conferences.
desk-nav-conferences = Conferences
desk-conferences-ahead = Conferences ahead
desk-conferences-none = No conference is ahead.
desk-conferences-one = Conference
desk-conferences-when = When
desk-conferences-place = Place
desk-conferences-cluster = Cluster
desk-conferences-answered = Answered
desk-conferences-invite = Invitation
desk-conferences-total = Places of the whole conference: { $quota }.
desk-conferences-over = More than the whole conference has.
desk-conferences-which = Which units
desk-conferences-state = { $state ->
    [all] All ({ $count })
    [coming] Coming ({ $count })
    [absent] Not coming ({ $count })
   *[silent] Not answered ({ $count })
 }
desk-conferences-units = Units invited, those that have not answered first
desk-conferences-answer = Answer
desk-conferences-quota = Quota
desk-conferences-names = Delegates
desk-conferences-who = Who answered, whom to call
desk-conferences-silent = Not answered
desk-conferences-late = answered late
desk-conferences-more = more than the quota
desk-conferences-by = { $by }{ $whose-given ->
    [yes] {" "}(for { $whose })
   *[no] {""}
 }, { $at-short }
desk-conferences-files = The list of delegates:
desk-conferences-calendar = Calendar
desk-conferences-unreachable = { $count ->
    [one] 1 unit cannot be reached: please call
   *[other] { $count } units cannot be reached: please call
 }
desk-conferences-release = { $units ->
    [one] Send the invitation to 1 unit
   *[other] Send the invitation to { $units } units
 }
desk-conferences-nobody-new = All of these units have been invited, or there is none.
desk-conferences-revise = Change the invitation
desk-conferences-keep = Keep and look again
desk-conferences-long = At most { $longest } characters. Please shorten it.
desk-conferences-no-day = Please give the last day for an answer, from today until the conference ({ $conference }).
desk-done-invitation-kept = Kept. The invitation will look as below.
desk-done-invitation-released = { $count ->
    [one] The invitation is sent to 1 unit.
   *[other] The invitation is sent to { $count } units.
 }
desk-conferences-numbers = Number of delegates
desk-conferences-together = The whole conference
desk-conferences-set = Set or change a number
desk-conferences-for = For whom
desk-conferences-most = At most how many people
desk-conferences-drivers = Drivers are counted
desk-conferences-set-go = Keep the number
desk-conferences-drop = Drop it
desk-conferences-drop-of = Drop: { $line }
desk-conferences-no-number = Please enter a number from 1 to { $largest }.
desk-done-quota-set = The number of delegates is kept.
desk-done-quota-dropped = The number of delegates is dropped.
desk-done-quota-plan-again = The office's number is dropped. What the plan says holds again.
