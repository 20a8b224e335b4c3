# Notices to many people: the office writes them, a second person releases them.

notice-awaits-second =
    This notice goes to { $people } people, more than { $above }: a second person has to release it.
    The leaders and the others of the office were told. Nothing has left yet.
notice-no-second = A notice to more than { $above } people needs a second person. No leader and nobody else of the office has joined.
second-asked =
    { $by } has written a notice to { $people } people, which waits for a second person:
    { $text }
second-gone = This notice does not wait any more.
second-own = You wrote this notice: somebody else has to release it.
second-choose = Which notice?
second-line = { $text } ({ $people } people, by { $by })
second-title = Written by { $by }, to { $whom }: { $people } people.
second-released = It is on its way.
second-dropped = It was sent back. It goes to nobody.
second-sent-back =
    { $by } sent this notice back; it goes to nobody:
    { $text }
second-waits = Stopped. The notice still waits.
pick-second-look = Look and release
pick-second-release = Release it
pick-second-drop = Do not send
cli-notice-awaits = Notice { $id } waits for a second person in the chat: { $count ->
        [one] 1 person was asked
       *[other] { $count } people were asked
    }.
