# The desk: messages that were perhaps said before the memory was restored.
desk-nav-held = Held after the restore
desk-group-held = Held after the restore
desk-held-line = { $count ->
    [one] One message that was perhaps said already waits
   *[other] { $count } messages that were perhaps said already wait
 } for the office
desk-held-title = { $count ->
    [one] One message was perhaps said already, and is held.
   *[other] { $count } messages were perhaps said already, and are held.
 } Choose a matter to look at it and decide.
desk-held-why = Nobody knows whether these arrived. Whoever writes now is answered as ever.
desk-held-kind = { $kind ->
    [notice] Notices
    [occurrence] Reminders of work
    [event] Conferences
    [reply] Answers
   *[other] Other messages
 } ({ $count })
desk-held-counts = { $count ->
    [one] 1 message
   *[other] { $count } messages
 } to { $people ->
    [one] 1 person
   *[other] { $people } people
 }
desk-held-counts-many = { $count ->
    [one] 1 message
   *[other] { $count } messages
 } about { $groups } matters
desk-held-of-kind = Decide on all of this kind
desk-held-all = Decide on all of them
desk-held-words = Words before these messages
desk-held-words-hint = Left empty, they leave as above. For instance: The machine was restored; if you have had this already, never mind.
desk-held-long = These words have { $length } characters, at most { $longest } are possible.
desk-held-way = { $way ->
    [release] Send…
   *[drop] Do not send…
 }
desk-held-looks-first = You look once more before anything is sent or dropped.
desk-held-sure = { $way ->
    [release] Send { $counts }, each like this?
   *[drop] Drop { $counts }, never to be sent?
 }
desk-held-yes = { $way ->
    [release] Send { $count ->
        [one] 1 message
       *[other] { $count } messages
     }
   *[drop] Drop { $count ->
        [one] 1 message
       *[other] { $count } messages
     }
 }
desk-held-anew = Look again, write it anew
desk-held-back = What else is held
desk-held-meanwhile = Somebody has decided on these already. What is still held stands below.
desk-done-held-release = { $count ->
    [one] 1 message leaves
   *[other] { $count } messages leave
 } now; what is not needed any more stays back by itself.
desk-done-held-drop = { $count ->
    [one] 1 message was dropped.
   *[other] { $count } messages were dropped.
 }
