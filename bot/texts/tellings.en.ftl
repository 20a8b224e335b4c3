### Plans that run: told to units, stopped, opened again.

## What a unit reads

told-title = Plan{ $number-given ->
        [yes] {" "}No. { $number }
       *[no] {""}
    }{ $title-given ->
        [yes] : { $title }
       *[no] {""}
    }
told-work = • Due { $when }: { $what }{ $unit-given ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }{ $place-given ->
        [yes] , to { $place }
       *[no] {""}
    }
told-meeting = • { $when }: { $what }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    }
told-more = • and { $count } more.
told-agenda = Type AGENDA to see it again. You will be reminded in time.
told-paper = The paper comes with this. Type AGENDA to see it again; you will be reminded in time.
stopped-title = Plan{ $number-given ->
        [yes] {" "}No. { $number }
       *[no] {" "}{ $title }
    } is stopped. These no longer hold:
reopened-title = Plan{ $number-given ->
        [yes] {" "}No. { $number }
       *[no] {" "}{ $title }
    } goes on. Please go by these:
taken-back-title = Plan{ $number-given ->
        [yes] {" "}No. { $number }
       *[no] {" "}{ $title }
    } is taken back for now. These do not hold yet:

## Before it is told

plan-activate-question = Activate { $title }?
preview-people = { $people ->
        [0] Nobody can be told by this bot yet.
        [one] In ten minutes one person is told.
       *[other] In ten minutes { $people } people are told, one message each.
    }
preview-corrected = { $people ->
        [one] In ten minutes one person who knows the old date is corrected.
       *[other] In ten minutes { $people } people who know the old dates are corrected.
    }
preview-hear = { $people ->
        [0] Nobody was told, so nobody needs to hear.
        [one] One person who was told will get a message.
       *[other] { $people } people who were told will get one message each.
    }
preview-unreached = { $count } cannot be reached by this bot: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
preview-nobody = { $unit } (nobody yet)
preview-sample = Each will read:
preview-sample-end = ———
preview-unreached-title = { $count } cannot be reached by this bot, please call:
preview-line-nobody = • { $unit }: nobody in the directory
preview-line = • { $who }: { $reason ->
        [unreachable] has not joined
        [no-holder] nobody holds the post
       *[not-consented] has not agreed to be written to
    }
pick-activate-telling = Activate and tell
pick-activate-silent = Activate, tell nobody
pick-plan-review = Look again
pick-unreached = Who is not reached
pick-preview-back = Back

## After the activation

plan-waiting = { $people ->
        [one] One person is told
       *[other] { $people } people are told
    } at { $at }. Undone before that, nobody has heard of it.
plan-none-waiting = Nothing is waiting to be told.
pick-plan-now = Send now
pick-plan-undo = Undo the activation
plan-sent-now = { $people ->
        [one] One person is being told
       *[other] { $people } people are being told
    }; outside sending hours, as soon as they begin.
plan-undone = Undone before it was told. The plan is a draft again:
plan-undo-too-late = People have been told, which cannot be taken back. The plan can be stopped, and they hear so:

## The list, and one plan

plans-title = Which plan? Choose a number.
plans-line = { $name } ({ $state }{ $parts-given ->
        [yes] , { $parts } ahead
       *[no] {""}
    })
plan-state-stopped = stopped
pick-plan-others = Other plans
plan-one-title = { $name } ({ $state })
plan-one-ahead = Ahead: { $parts }.
plan-one-next = Ahead: { $parts }. Next, { $day }: { $what }.
plan-one-over = Nothing of it lies ahead.
plan-one-told = { $told ->
        [0] Nobody told yet
        [one] One person told
       *[other] { $told } people told
    }{ $unreached ->
        [0] {""}
       *[other] ; { $unreached } not reached
    }.
pick-plan-tell = Tell those not told
pick-plan-stop = Stop the plan
pick-plan-reopen = Open again
plan-left-as-it-is = The plan stays as it is.

## Asked before it is done

plan-tell-question = Tell { $name } to those who were not told?
plan-stop-question = Stop { $name }? All that lies ahead is called off, and nobody is reminded any more.
plan-reopen-question = Open { $name } again? What lies ahead goes on, with its reminders.
pick-plan-tell-yes = Tell
pick-plan-stop-yes = Stop the plan
pick-plan-reopen-yes = Open again
pick-plan-keep = Leave as it is
plan-told = { $people ->
        [one] One person is told
       *[other] { $people } people are told
    } in ten minutes. Type PLANS to see it.
plan-stopped = The plan is stopped.{ $people ->
        [0] {""}
        [one] {" "}One person is being told.
       *[other] {" "}{ $people } people are being told.
    }
plan-reopened = The plan goes on.{ $people ->
        [0] {""}
        [one] {" "}One person is being told.
       *[other] {" "}{ $people } people are being told.
    }

## Correcting one item of a plan that runs

pick-plan-correct = Correct an item
plan-which-item = Which item? Choose a number.
plan-item-line = { $what }{ $day-given ->
        [yes] {" "}({ $day-short })
       *[no] {""}
    }
plan-item-now = { $what }{ $day-given ->
        [yes] , { $day }
       *[no] {""}
    }{ $place-given ->
        [yes] , at { $place }
       *[no] {""}
    } · { $whom }
plan-duty-now = { $what }{ $day-given ->
        [yes] , due { $day }
       *[no] {""}
    }{ $place-given ->
        [yes] , to { $place }
       *[no] {""}
    } · { $whom }
plan-which-part = What of it?
pick-item-name = Name
pick-item-place = Place
pick-item-when = Day, hour
pick-item-whom = For whom
plan-new-name = Please type the new name.
plan-new-place = Please type the new place.
plan-new-whom = Who is to do it? Type a unit, a cluster, a level, or ALL.
plan-new-whom-event = Who is it for? Type a cluster, or ALL.
plan-reworded = Corrected.{ $people ->
        [0] {""}
        [one] {" "}One person is being told.
       *[other] {" "}{ $people } people are being told.
    }
reworded-title = A plan has changed. Please note:
reworded-name = • “{ $old }” is called “{ $new }” now.
reworded-sent-to = • { $what }: send it to { $new }{ $old-given ->
        [yes] , not to { $old }
       *[no] {""}
    }.
not-invited = • { $what }: your unit is not invited any more.
invited-after-all = • { $what }: your unit is invited after all.

## Command line

cli-plan-not-told = Nobody has been told. Tell them: nhacviec plan tell { $id }.
cli-plan-standing = The plan is { $state }; ahead: conferences { $events }, deadlines { $deadlines }.
cli-plan-reach = People told: { $told }, waiting to be told: { $waiting }, not reached: { $unreached }.
cli-plan-preview = People who would be told: { $people }; not reached: { $unreached }.
cli-plan-unreached = • { $who } ({ $reason })
cli-plan-only-shown = Only shown, nothing is done. Add --yes to do it.
cli-plan-stands-otherwise = Plan { $id } is { $state }: this cannot be done.
cli-plan-told = Plan { $id } is told in ten minutes.
cli-plan-stopped = Plan { $id } is stopped. Open it again: nhacviec plan reopen { $id }.
cli-plan-reopened = Plan { $id } goes on.
