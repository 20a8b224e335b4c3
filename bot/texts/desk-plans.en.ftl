# The desk's page of plans.
desk-nav-plans = Plans
desk-plans-caption = Drafts first, then plans that run and those that were stopped
desk-plans-name = Plan
desk-plans-state = State
desk-plans-parts = Ahead
desk-plans-more = Next
desk-plans-none = No plans yet.
desk-plans-brought-by = brought by { $name }
desk-plans-next = { $day-short }: { $what }
desk-plans-day = { $day-given ->
    [yes] { $day }
   *[no] no day known
 }
desk-plans-bring = Bring a plan
desk-plans-file = File of the plan (.docx, .pdf, .odt, .txt, .md)
desk-plans-text = Or paste the whole text here
desk-plans-read = Read the plan
desk-plans-nothing-brought = Please choose a file, or paste a text.
desk-plans-open = To be answered
desk-plans-open-whom = Item { $number }: not clear whom it is for
desk-plans-open-form = Item { $number }: not clear which form collects it
desk-plans-open-day = Item { $number }: no day known, nobody can be reminded
desk-plans-open-maybe = Item { $number }: the day may still change
desk-plans-items = What was read
desk-plans-sentence = See the sentence of item { $number }
desk-plans-item-back = To item { $number }
desk-plans-doubt-back = Back to what is to be answered
desk-plans-dropped = dropped
desk-plans-by-form = Collected by the form: { $form }
desk-plans-drop = Drop item { $number }
desk-plans-keep = Keep item { $number }
desk-plans-correct = Correct item { $number }
desk-plans-save = Save item { $number }
desk-plans-sure = If it is right, please press the button once more.
desk-plans-new-day = New day (empty: as it is)
desk-plans-new-hour = New hour (empty: as it is)
desk-plans-event-name = Name of the conference
desk-plans-duty-name = What is to be done
desk-plans-event-place = Where it is held
desk-plans-duty-place = Where it is sent
desk-plans-event-whom = Who meets
desk-plans-duty-whom = Who is to do it
desk-plans-form = Collected by the form
desk-plans-no-form = no numbers collected
desk-plans-add = Add an item
desk-plans-add-hint = For example: All units send the list before 20/3.
desk-plans-add-go = Add
desk-plans-paper = The paper
desk-plans-no-paper = The text is not kept any more.
desk-plans-item-changed = Somebody has just corrected item { $number }. It is now as below; please look, and press again.
desk-plans-question = Please confirm
desk-plans-unheard = The answer is not clear. Please choose, or type again.
desk-plans-over = This needs no answer any more. The plan is now as below.
desk-plans-unreached = { $count ->
    [one] 1 place cannot be reached by messages, please call
   *[other] { $count } places cannot be reached by messages, please call
 }
desk-plans-reason = { $reason ->
    [unreachable] has not joined
    [no-holder] nobody in the directory
   *[not-consented] has not agreed to be written to
 }
desk-plans-typed = Or type the answer
desk-plans-type-go = Answer
desk-plans-back = Back to the plan, change nothing
desk-plans-undo = Undo the last change
desk-plans-ahead = Ahead
desk-plans-move = Move the date
desk-plans-move-event = New day and hour, new place if any (for example: 8:00 25/3, place: town hall)
desk-plans-move-duty = New deadline (for example: 25/3; for one unit alone its name first: Hòa Bình: 25/3)
desk-plans-reword = Correct the words
desk-plans-look = Preview
desk-done-plan-read = The plan has been read. Please look through its items.
desk-done-plan-corrected = Item { $count } corrected.
desk-done-plan-item-kept = Item { $count } kept.
desk-done-plan-item-dropped = Item { $count } dropped.
desk-done-plan-added = Item { $count } added.
desk-done-plan-kept = Saved.
desk-done-plan-activated = The plan is active.
desk-done-plan-discarded = The draft is discarded.
desk-done-plan-dates = Changed. It can be undone for 10 minutes.
desk-done-plan-dates-undone = Undone.
desk-done-plan-told = Noted. The messages leave in 10 minutes.
desk-done-plan-now = The messages leave now.
desk-done-plan-undone = The activation is undone. The plan is a draft again.
desk-done-plan-stopped = The plan is stopped. It can be undone for 10 minutes.
desk-done-plan-reopened = The plan runs again.
desk-done-plan-reworded = Corrected. It can be undone for 10 minutes.
