## Who am I: what is written down of a person

command-myself = WHO AM I: see your name, post and telephone as they are written down here
myself-name = Written down of you: { $name }
myself-post = { $post }, { $unit }
myself-office-post = { $post }
myself-phone = Telephone: { $phone }
myself-no-phone = Telephone: none yet
pick-myself-right = That is right
pick-myself-wrong = Something is wrong
myself-right = Thank you. When your post or telephone changes, type WHO AM I again.
myself-what-is-wrong = What is wrong, and what should it be? Please write it in one message.
myself-handed = The office has your words and will correct the directory.
