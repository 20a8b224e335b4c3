## The trail: who did what

command-trail = TRAIL: who in the office did what, and when
trail-title = Who did what, the newest first:
trail-none = Nothing has been done yet.
trail-line = • { $hour } { $day-short }, { $by } { $did }{ $about-given ->
        [yes] : { $about }
       *[no] {""}
    }{ $change-given ->
        [yes] {" "}({ $change })
       *[no] {""}
    }
trail-more = For more type TRAIL { $next }.
trail-operator = the command line
trail-stood-in = { $by } (in place of { $whom })
trail-vouch = decided who comes in
trail-store-draft = sent a plan
trail-discard-draft = dropped a plan's draft
trail-activate-plan = let a plan run
trail-change-dates = changed a date
trail-tell-plan = told a plan to those not told yet
trail-tell-now = sent at once what is told of a plan
trail-undo-plan = undid the activation of a plan
trail-stop-plan = stopped a plan
trail-reopen-plan = opened a plan again
trail-reword-plan = corrected an item of a plan
trail-undo-change = undid a change of dates
trail-answer-doubt = judged the clock
trail-settle-question = settled a question
trail-ask-back = asked about a value
trail-take-form-link = took the link to a form's page
trail-make-form-card = made the card of a form's page
trail-enter-figures = entered figures for a unit
trail-decide-correction = decided about a correction
trail-issue-table = issued a table
trail-give-targets = gave targets
trail-take-back-target = took a target back
trail-begin-collecting = opened a collection
trail-stop-collecting = stopped a collection
trail-succeed = merged or split units
trail-change-unit = renamed, moved or dissolved a unit
trail-import-roster = took in a roster
trail-second-notice = was the second person for a notice
trail-nudge = reminded units
trail-release-notice = released a notice
trail-ask-notice-again = asked about a notice again
trail-steer-notice = paused or resumed a notice
trail-stop-notice = stopped a notice
trail-withdraw-notice = withdrew a notice
trail-renew-code = gave a new code
trail-make-cards = made invitation cards
trail-hand-over = handed a post over
trail-correct-name = corrected a name
trail-correct-phone = corrected a telephone
trail-revise-invitation = changed an invitation
trail-release-invitation = released an invitation
trail-set-quotas = set how many delegates
trail-send-delegates = fetched the list of delegates
trail-send-report = sent a report
trail-mark-done = marked a duty as done
trail-propose-correction = asked to change a locked report
trail-attach-file = attached a file
trail-answer-inquiry = answered the office's question
cli-trail-none = Nothing has been done yet.
trail-correct-own-phone = changed their own telephone
trail-import-form = stored a report form
trail-resend-messages = sent again what had not arrived
cli-as-nobody = Nobody at the desk is called "{ $name }", or several are. Look: nhacviec people list.
trail-answer-invitation = answered an invitation
trail-pass-file-on = sent a file
trail-urgent = URGENT, at any hour
trail-notice-paused = paused a notice
trail-notice-going = let a notice go on
trail-end-sessions = ended sessions at the desk
trail-revise-draft = corrected a plan's draft
trail-items = { $items }
trail-items-more = { $count } further items
trail-item-dropped = dropped “{ $what }”
trail-item-kept = kept “{ $what }”
trail-item-added = added “{ $what }”
trail-item-gone = removed “{ $what }”
trail-item-changed = “{ $what }”{ $parts-given ->
        [yes] {" "}– { $parts }
       *[no] {""}
    }
