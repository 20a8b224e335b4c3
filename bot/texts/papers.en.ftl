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
paper-follows = { $name }: the file comes as a message. Type another number for another file, BACK to go back.
