# Questions, promises and requests that are handed to the office.
question-asked =
    { $name }{ $unit-given ->
        [yes] , { $unit },
       *[no] {""}
    } asks the office: “{ $text }”{ $what-given ->
        [yes] {""}
            About: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Day that was said: { $day }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Please call back: { $phone }.
       *[no] {""}
            No telephone number is known.
    }
question-request =
    { $name }{ $unit-given ->
        [yes] , { $unit },
       *[no] {""}
    } lets the office know: “{ $text }”{ $what-given ->
        [yes] {""}
            About: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Day that was said: { $day }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Please call back: { $phone }.
       *[no] {""}
            No telephone number is known.
    }
news-questions = { $count } questions or messages of units wait for the office.

## Figures that were typed and not confirmed

read-back-open = You have not confirmed the { $count } figures that you sent{ $unit-given ->
        [yes] {" "}for { $unit }
       *[no] {""}
    } ({ $what }):
owing-unconfirmed = { $name } (typed, not confirmed)
standing-unconfirmed = typed, not confirmed
progress-unconfirmed = Typed, not confirmed: { $names }.
