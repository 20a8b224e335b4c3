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
