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
question-unseen =
    Zalo does not let the bot see what { $name }{ $unit-given ->
        [yes] , { $unit },
       *[no] {""}
    } writes. Please call them.{ $what-given ->
        [yes] {""}
            About: { $what }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Telephone: { $phone }.
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
questions-title = Questions and messages to the office: { $count }. Choose one to answer:
questions-pick = { $name }: “{ $text }”
questions-one =
    { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    } ({ $at }): “{ $text }”{ $what-given ->
        [yes] {""}
            About: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Day that was said: { $day }.
       *[no] {""}
    }
questions-write = Please type the answer in one message. It is sent in just these words.
pick-question-answer = Answer
pick-question-grant = Give time until that day
pick-question-refuse = Give no more time
pick-question-called = Called back, done
questions-answered = Sent to { $name }: “{ $answer }”
questions-settled = This has been answered or settled.
questions-no-unit = There is no unit “{ $text }”. Type QUESTIONS and the name of a unit.
questions-past = Asked and answered, the newest first:
questions-none-settled = Nothing has been answered yet.
pick-question-past = What was answered
pick-question-waiting = What waits
question-past =
    • { $at-short }, { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: “{ $text }” → { $how }
question-past-open = not answered yet
question-past-answered = “{ $answer }”
question-past-called = the office has called
question-past-granted =
    granted{ $day-given ->
        [yes] {" "}until the end of { $day }
       *[no] {""}
    }
question-past-refused = refused
question-past-withdrawn = taken back
question-unanswered =
    Nobody has answered this since { $at }.
    { $name }{ $whose-given ->
        [yes] , { $whose }
       *[no] {""}
    }: “{ $text }”
pick-question-more = Ask more
ask-past = What you have asked:
ask-write = Please type the question in one message. The office answers here.
ask-handed = Handed to the office: “{ $text }”. It answers here.
ask-is-office = You are at the office. Type QUESTIONS to see and answer what waits.
command-ask = ASK: ask the office, for instance ASK does the fund count interest
questions-granted = There is time until the end of { $day }; { $name } is being told.
questions-refused = { $name } is being told that the day stands.
questions-called = Noted as done.
question-answer =
    The office answers “{ $text }”:
    { $answer }
    To ask more, just type it here.
question-granted = The office agrees: { $what } is now due by the end of { $day }.
question-refused = The office cannot give more time for { $what }. The day stands. To say more, just type it here.
pick-first-page = From the beginning
question-name-wish = please write my name { $name }
pick-question-rename = Agree, write it so
pick-question-keep-name = Keep the name as it is
questions-renamed =
    Written down: { $before } → { $name }; they are being told.
    The office's roster file needs this name too.
questions-name-kept = { $name } is being told: the name stays.
question-renamed = The office has written your name anew: { $name }.
question-name-kept = The office keeps your name as it is: { $name }. If you want to add something, just type it here.
