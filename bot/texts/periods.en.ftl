# Reporting periods: the period of a plan's duty, opening periods by a form.
rhythm-once = once
rhythm-month = every month
rhythm-quarter = every quarter
rhythm-half = every half-year
rhythm-year = every year
period-days = { $period }, from { $starts-short } to { $cutoff-short }
plan-which-period = Item { $number }: the plan names one period, the form “{ $form }” ({ $rhythm }) has another. Which period are the figures about?
pick-period-of-plan = As the plan has it: { $period }
pick-period-of-form = As the form has it: { $period }
cli-plan-which-period = Item { $number }: the plan means { $own }; the form { $others }. Add --covers plan or --covers form.

## Collecting a form without a plan

collect-no-forms = There is no report form to collect yet.
collect-which = Which form is to be collected?
pick-collect-form = { $title } ({ $rhythm }){ $running-given ->
        [yes] : { $running }
       *[no] {""}
    }
collect-running-now = being collected
collect-title = Collect “{ $title }” ({ $rhythm }) from { $whom }: { $count ->
        [one] 1 unit
       *[other] { $count } units
    }.
collect-frame = { $period }, from { $starts-short } to { $cutoff-short }: opens { $opens-short }, due until the end of { $due }{ $locked-given ->
        [yes] , { $locked }
       *[no] {""}
    }.
collect-locks = locked after { $locks-short }
collect-on = Later periods open in the same way until it is stopped.
collect-once = Collected once, due until the end of { $due }.
collect-narrow = For one cluster, one level or one unit alone, type its name.
collect-until = Until the end of which day is “{ $title }” collected? Please type the day, such as { $example-short }.
collect-past = { $day-short } is over.
collect-nobody = There is no cluster, level or unit “{ $text }”.
collect-begun = “{ $title }” is being collected. Units are reminded as set; to stop it, type COLLECT.
collect-runs = “{ $title }” is being collected from { $whom }. { $count ->
        [0] What is open has all been sent.
       *[other] Not yet sent: { $count }.
    }
collect-stopped = “{ $title }” is stopped: no further period opens. What is open is still collected.
collect-called-off = “{ $title }” is stopped, and what was open is called off. Who was told of it hears so.
collect-not-begun = Nothing is being collected anew.
collect-stop-how = To stop collecting, press a number below. To leave it, press 0.
pick-collect-begin = Begin
pick-collect-stop = Stop, open no new period
pick-collect-call-off = Stop and call it off
cli-form-closed = Form { $key } is no longer collected: { $count ->
        [0] what is open is still collected.
        [one] 1 open period is called off.
       *[other] { $count } open periods are called off.
    }
cli-form-not-open = Form "{ $key }" is not being collected.
cli-form-already-open = Form "{ $key }" is being collected. Stop it: nhacviec form close { $key }.
cli-form-needs-due = Form "{ $key }" has no periods: add --due DATE.
cli-form-past = { $day-short } is over.
cli-form-nobody = No unit matches { $who }.
cli-form-preview = Not begun. Add --yes to begin.
cli-form-opened = Form { $key } is being collected; periods opened at once: { $count }.
cli-form-runs = { "   " }being collected: { $whom }, since { $since-short }
