## The directory: its pages

command-people = PEOPLE: who has joined, who has not, new codes, who holds a post
people-title = Directory: { $people ->
        [one] 1 person
       *[other] { $people } people
    } in { $units ->
        [one] 1 unit
       *[other] { $units } units
    }; { $missing ->
        [0] all have joined.
        [one] 1 has not joined.
       *[other] { $missing } have not joined.
    }
people-search = To find: type a unit's name, a person's name or a telephone number.
people-unit-line = { $unit }: { $all ->
        [0] nobody yet
       *[other] { $joined } of { $all } in
    }
people-office-line = The office: { $joined } of { $all } in
people-unit = { $unit } (code { $code }): { $all ->
        [0] nobody is in the directory yet.
       *[other] { $joined } of { $all } have joined.
    }
people-office = The office: { $joined } of { $all } have joined.
people-missing = { $count ->
        [0] Everybody has joined.
        [one] 1 person has not joined:
       *[other] { $count } people have not joined:
    }
people-found = “{ $words }”: { $count } found.
people-none-found = There is no “{ $words }” in the directory.
people-line = { $who }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    }: { $how }
people-is-in = joined
people-is-undecided = has not agreed
people-is-blocked = has blocked the bot
people-is-declined = has refused
people-is-invited = has a code, not in yet
people-is-uninvited = has no code
pick-people-missing = Who has not joined
pick-people-units = All units

## Invitation cards

command-invite = INVITE: cards to print and codes for who has not joined
invite-whom = { $count ->
        [one] { $name } has not joined. Make a card to print and the table of codes?
       *[other] { $count } people in { $units } places have not joined. Make cards to print and the table of codes?
    }
invite-keeps = A code that opens is kept. One A5 page a unit.
invite-narrow = For one place only: type a unit's or a person's name.
pick-invite-make = Make cards and codes
invite-making = { $count ->
        [one] The card for 1 person is being made.
       *[other] The cards for { $count } people are being made.
    } The files follow at once.
invite-all-in = Everybody in the directory has joined.
invite-in-already = “{ $words }”: all of them have joined. For another code type PEOPLE.
invite-cards = { $count ->
        [one] The card for 1 person
       *[other] The cards for { $count } people
    }, one A5 page a unit. Please print and hand them over yourself.
invite-codes = Codes of { $count ->
        [one] 1 person
       *[other] { $count } people
    }. Each is for one person alone; please keep them safe.
card-title = Your card for the reminder bot
card-code = Your own code
card-scan = Open Telegram and scan the square above.
card-scan-own = Open Telegram and scan the square beside your name.
card-start = Press START.
card-open = Open the chat of the reminder bot.
card-type = Type the code above and send it.
card-type-own = Type the code beside your name and send it.
card-agree = Read what is asked, type 1 to agree, then 1 again.
card-until = Good until { $until-short }, for you alone.
card-until-own = Good until { $until-short }. Each code is for one person alone.
card-machine = A machine answers you, not a person.
card-phone = Questions? Call the office: { $phone }.
codes-unit = unit
codes-name = name
codes-post = post
codes-code = code
codes-link = link
codes-phone = phone
cli-cards = { $count ->
        [one] The card for 1 person was
       *[other] The cards for { $count } people were
    } written to { $file }.
cli-nobody-to-invite = Everybody in the directory has joined: there is no card to make.

## The directory: one person

people-person = { $name }
people-post-until = { $post } (ends on { $day-short })
people-post-from = { $post } (from { $day-short })
people-in-since = Joined on { $at-short }.
people-stands = Stands so: { $how }.
pick-people-code = Give a new code
pick-people-code-too = Code for another telephone
pick-people-replace = Another holds this post
pick-people-name = Correct the name
pick-people-phone = Correct the telephone
pick-people-back = Back to the unit
people-code-renewed = The new code of { $name } is in the message above. The old one opens nothing any more.
people-code = Code of { $who }, good until { $until-short }:
    { $code }
people-code-link = On Telegram: { $link }
people-new-name = Please type the right name of { $name }.
people-new-phone = Please type the right telephone number of { $name }.
people-renamed = Name corrected: { $before } → { $name }.
people-renumbered = Telephone of { $name } corrected: { $phone }.
people-name-wrong = A name has letters only, from 2 to 80 of them.
people-phone-wrong = “{ $phone }” is no telephone number of Vietnam. A right one: 0912 345 678.

## The directory: another holder

people-which-post = Which post does { $name } leave?
people-post = { $post }, { $unit }
people-successor = Who takes { $name }'s place as { $post }, { $unit }?
people-successor-how = Please type the name and the telephone number, for example: Trần Văn An, 0912 345 678.
people-since = From which day does { $name } hold the post? Type a day, or a digit.
pick-people-today = From today, { $day-short }
people-day-far = { $day-short } is more than a year ahead. Please type a nearer day.
people-sure = From { $day }: { $name }{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    } takes the place of { $before } as { $post }, { $unit }.
people-sure-then = The new holder gets a code. What still waits for the one before about this unit will not leave.
pick-people-hand-over = Yes, hand it over
pick-people-leave = Leave it as it is
people-left = The directory is as it was.
people-handed-over = Noted: { $name } holds the post from { $day-short }.
people-post-gone = Somebody else has ended this post already. Type PEOPLE to look.
people-told-ended = The office notes that your post ends on { $day }. You will not be reminded of that unit's work any more. Thank you.
