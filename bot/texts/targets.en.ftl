### What the bot says of targets: seeing, setting, changing, taking back; in chat and in commands.

targets-no-form = There is no report form yet to set targets for. Please import one first.
targets-which-form = Targets of which form?
pick-target-form = { $title }
targets-which = Targets of { $year }, { $form }. Which number? Another year: type it.
pick-target-number = { $name }: { $target }
pick-target-own = { $name }: { $target }; { $count ->
        [one] 1 unit has its own
       *[other] { $count } units have their own
    }
targets-none = none yet
targets-no-number = The form { $form } has no number “{ $text }”.
targets-several-numbers = “{ $text }” may be several numbers. Please choose one.
targets-of = { $name }, { $year }. The whole: { $target }.
targets-own = • { $unit }: { $target }
targets-own-more =
    { $count ->
        [one] … and 1 more unit.
       *[other] … and { $count } more units.
    }
targets-whose = Whose target? For one unit type its code or name. Another year: type it.
pick-whole = All units together
whose-whole = the whole, all units together
targets-no-unit = There is no unit “{ $text }”.
unit-gone = { $unit } has ended on { $on-short }.
unit-gone-heirs = { $unit } has ended on { $on-short }; it is now { $heirs }.
targets-now = { $name }, { $year }, { $whose }: { $target }{ $source }.
targets-by = {" "}(set by { $by } on { $on-short })
targets-by-command = {" "}(set on { $on-short })
targets-by-plan = {" "}(by { $plan })
targets-by-form = {" "}(by the form)
targets-before = Before: { $target }, until { $on-short }{ $by-given ->
        [yes] {" "}(changed by { $by })
       *[no] {""}
    }.
targets-type = Please type the target, such as: 1.500; từ 2 đến 4; dưới 5. For the start page type HOME.
targets-type-other = Please type the new one, or BỎ (DROP) to take it back. For the start page type HOME.
targets-nothing-to-drop = There is nothing to take back.
targets-form-holds = This target stands in the form; please change the form's file and import it again.
targets-confirm = Set { $name }, { $year }, { $whose }: { $target }.
targets-instead = In place of: { $target }.
targets-drop = Take back { $name }, { $year }, { $whose }: { $target }.
targets-then = Then this holds: { $target }{ $source }.
pick-give = Right, set it
pick-drop = Right, take it back
pick-type-again = Type again
pick-keep-target = Keep it
targets-done = Set { $name }, { $year }, { $whose }: { $target }.
targets-stopped = Stopped. What was set stays.
targets-dropped = Taken back: { $name }, { $year }, { $whose }.
condition-per = { $target }, for each { $heads }
condition-named = { $name } { $target }
condition-either = { $targets-or }
odd-number = “{ $text }” – { $why }.
odd-comparison = “{ $text }” – there are two comparisons, please type one.
odd-order = “{ $text }” – the first number must be smaller than the second.
odd-zero = “{ $text }” – a target must be more than 0.
odd-heads = “{ $text }” – the form has no number to divide by that.
odd-other = “{ $text }” – it is not clear which number of the form is meant.
odd-bounds = “{ $text }” – the number is too large or too fine.
odd-not-available = no number seen

## In the consolidated table

summary-own = Own target of { $unit }: { $name } { $value }, { $achieved } of the target { $target }{ $verdict-given ->
        [yes] : { $verdict }
       *[no] {""}
    }
summary-own-more =
    { $count ->
        [one] … and 1 more target of a unit in the Excel file.
       *[other] … and { $count } more targets of units in the Excel file.
    }

summary-map-today = By the units of today ({ $on-short }).
summary-map-then = By the units and clusters of when it was asked.
summary-became = • { $unit } holds the numbers of { $names }
summary-maps = By which units shall the table be?
pick-map-then = By the units of then
pick-map-today = By the units of today

## Commands

cli-targets-fault = Row { $row }: { $reason }
cli-targets-refused =
    { $count ->
        [one] Nothing was imported: 1 faulty row. Mend it, or add --skip-bad to leave it out.
       *[other] Nothing was imported: { $count } faulty rows. Mend them, or add --skip-bad to leave them out.
    }
cli-targets-imported = Targets imported for the form { $form }: { $new } new, { $changed } changed, { $same } as before.
cli-targets-line = { $year } · { $whose } · { $name }: { $target }{ $source }
cli-targets-none = No target of the form { $form } is set for { $year }. Import some: nhacviec targets import { $form } FILE.
targets-row-no-unit = there is no unit “{ $text }”
targets-row-no-number = the indicator is missing
targets-row-no-condition = the target is missing
targets-row-year = the year “{ $text }” is not clear: four digits are needed, such as 2026
targets-row-twice = the same as row { $row }
