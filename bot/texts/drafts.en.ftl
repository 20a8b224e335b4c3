# An officer drafts, the chair or deputy sends.

pick-right-hand-on = Right, hand it on
draft-handed = The figures were handed to { $name }. They count when { $name } sends them.
draft-nobody =
    No chair or deputy of { $unit } has joined who could send them.
    What you typed is kept. Please call the office.
draft-for-you = { $by } has drafted the figures of { $unit } ({ $what }). Please look and send them:
done-by-sender = Only the chair or deputy says that this is done{ $name-given ->
        [yes] : please remind { $name }
       *[no] {""}
    }.
inquiry-by-chair = Only the chair or deputy of { $unit } answers this question.
attend-by-sender = Only the chair or deputy answers an invitation.
file-by-sender = Only the chair or deputy sends files of the unit. This one went nowhere yet.
sender-remind = Please tell { $name }.
sender-away = When the chair is away, types AWAY and names you, you can send it.
sender-nobody = No chair or deputy of the unit has joined.
