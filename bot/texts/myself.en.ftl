## Who am I: what is written down of a person

command-myself = WHO AM I: see your name, post and telephone as they are written down here
myself-name = Written down of you: { $name }
myself-post = { $post }, { $unit }
myself-office-post = { $post }
myself-phone = Telephone: { $phone }
myself-no-phone = Telephone: none yet
pick-myself-right = That is right
pick-myself-phone = Correct the telephone
pick-myself-name = Correct the name
pick-myself-wrong = Something else is wrong
myself-right = Thank you. When your post or telephone changes, type WHO AM I again.
myself-what-is-wrong = What is wrong, and what should it be? Please write it in one message.
myself-handed = The office has your words and will correct the directory.
myself-stopped = Stopped. All stays as it was.

## One's own telephone and name put right

command-my-phone = MY PHONE: change one's own telephone, such as: MY PHONE 0912 345 678
command-my-name = MY NAME: ask the office to write one's name right
myself-new-phone = Please type your new telephone number. On Telegram you can also send your own contact card.
myself-phone-sure =
    Your new telephone: { $phone }.
    Is that right?
pick-myself-change = Right, change it
pick-myself-again = Type it again
myself-phone-changed = Changed. Your telephone is { $phone } now. The office was told.
myself-phone-same = { $phone } is what is written down already. Nothing to change.
myself-card-of-other = This card is not yours; its number is not taken.
myself-card-of-other-desk = To correct somebody else's number, type PEOPLE.
myself-new-name = What is your name in full? Please type it.
myself-name-sure =
    The office is asked to write your name anew: { $before } → { $name }.
    Is that right?
pick-myself-propose = Right, ask the office
myself-name-proposed = The office was asked to write { $name }. When it agrees your name is changed, and you hear of it.
myself-name-same = { $name } is what is written down already. Nothing to correct.
myself-name-desk = You are of the office: type PEOPLE and your name to correct it.
office-renumbered =
    { $who } has another telephone{ $before-given ->
        [yes] : { $phone } in the place of { $before }
       *[no] : { $phone }
    }. The directory has it.
