# Files and photos that came with reports.
pick-papers = Files sent with it
papers-none = No file came with it.
papers-title = Files and photos that came with it ({ $count }). Choose a number to see one.
papers-more = { $count } more: look unit by unit.
paper-line = { $unit-given ->
        [yes] { $unit }: { $name }
       *[no] { $name }
    }, { $size }, sent { $at }{ $by-given ->
        [yes] {" "}({ $by })
       *[no] {""}
    }
paper-follows = { $name }: the file comes as a message. Type BACK to go back.

## Tables that were issued

pick-issues = Issues before ({ $count })
issues-title = Issues of the table { $what }. Choose a number to get one again.
issue-line = Issue { $number }, { $at }{ $by-given ->
        [yes] {" "}({ $by })
       *[no] {""}
    }{ $changes ->
        [0] {""}
       *[other] , other than the one before in { $changes } { $changes ->
            [one] place
           *[other] places
        }
    }
issue-again-follows = Issue { $number } comes as a message, as it was given out. Type BACK to go back.
issue-again = Issue { $number } of the table { $what }, given out { $at }.
cli-issues-none = Nothing was issued of this table yet.
cli-issue-none = There is no issue { $number }. There are: { $numbers }.
cli-issue-suffix = { $file }: an issue is a .xlsx file.
cli-issue-written = Written { $file }: issue { $number }, given out { $at }.

file-at = The file “{ $name }”, to be fetched here (14 days, yours alone): { $address }
file-not-here = No file can be sent here. Please get “{ $name }” over another channel, or ask the office.
