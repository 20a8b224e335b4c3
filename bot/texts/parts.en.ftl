### Parts of a sentence that count something: what there is none of is not said. They open a line with a capital.

part-conferences =
    { $count ->
        [one] 1 conference
       *[other] { $count } conferences
    }
part-deadlines =
    { $count ->
        [one] 1 deadline
       *[other] { $count } deadlines
    }
part-moved =
    { $count ->
        [one] 1 moves
       *[other] { $count } move
    }
part-new =
    { $count ->
        [one] 1 is new
       *[other] { $count } are new
    }
part-ended =
    { $count ->
        [one] 1 ends
       *[other] { $count } end
    }
part-past =
    { $count ->
        [one] 1 is past and not made up for
       *[other] { $count } are past and not made up for
    }
part-corrections =
    { $count ->
        [one] 1 correction (type DECIDE)
       *[other] { $count } corrections (type DECIDE)
    }
part-inquiries =
    { $count ->
        [one] 1 question that a unit has not answered
       *[other] { $count } questions that units have not answered
    }
part-on-time = on time { $count }
part-late = late { $count }
part-owing = missing { $count }
part-excused = excused { $count }
