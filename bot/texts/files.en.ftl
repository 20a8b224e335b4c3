### Files that units send: for which duty, and to whom they go on.

file-which = For which duty is the file “{ $name }”?
pick-file-to-office = Another, to the office
file-for = The file “{ $name }” is for: { $what }, { $unit }.
file-for-office = Send the file “{ $name }” to the office.
file-goes-to = It will go to: { $names }{ $more ->
        [0] {""}
        [one] , and 1 more unit
       *[other] , and { $more } more units
    }.
file-the-office = the office
pick-file-send = Right, send it
pick-file-other = No, another
file-sent = The file is on its way to: { $names }{ $more ->
        [0] {""}
        [one] , and 1 more unit
       *[other] , and { $more } more units
    }. Each is asked to confirm it.
file-unreached = Could not be reached, the office will tell them: { $names }.
file-figures = “{ $what }” still asks for numbers: type REPORT.
file-instead = The newer file takes its place.
file-stopped = Stopped. The file was not sent.
file-passed = The file “{ $name }” of { $unit }{ $what-given ->
        [yes] , for: { $what }
       *[no] {""}
    }.
file-ask-received = Please confirm that you have received this file.
file-in-place = { $by } sent it in place of { $whose }.
