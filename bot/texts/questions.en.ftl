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
news-questions =
    { $count ->
        [one] 1 question or message waits for the office. Type QUESTIONS to look.
       *[other] { $count } questions or messages wait for the office. Type QUESTIONS to look.
    }

## Figures that were typed and not confirmed

read-back-open = You have not confirmed the { $count ->
        [one] figure
       *[other] { $count } figures
    } that you typed{ $unit-given ->
        [yes] {" "}for { $unit }
       *[no] {""}
    } ({ $what }):
owing-unconfirmed = { $name } (typed, not confirmed)
standing-unconfirmed = typed, not confirmed
progress-unconfirmed = Typed, not confirmed: { $names }.

## The list of questions and messages

questions-none = No question or message waits for the office.
questions-title = Questions and messages to the office: { $count }. Please call back by telephone.
questions-line =
    { $place }. { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    } ({ $at }): “{ $text }”{ $what-given ->
        [yes] {" "}About: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {" "}Day that was said: { $day }.
       *[no] {""}
    }
pick-first-page = From the beginning
