## Over what somebody is written to

command-reach = REACH: over what you are written to: Telegram, Zalo…
command-add-chat = ADD ZALO: a code for ten minutes, to write from one more chat
reach-title = You write to the bot from:
reach-chat = • { $network }, since { $at-short }
reach-chat-first = • { $network }, since { $at-short }: you are written to here
reach-chat-named = • { $network }, since { $at-short }: you are written to here, as chosen
reach-chat-gone = • { $network }, since { $at-short }: nothing arrives any more
reach-which = What fails in one goes to the other. Over which first?
pick-reach-last = Where I wrote last
pick-reach-add = One more chat
reach-chosen = From now on you are written to over { $network } first.
reach-chosen-last = From now on you are written to where you wrote last.
reach-code = Code for one more chat: { $code }. It opens once, until { $until }.
reach-add =
    The code above is yours alone: please give it to nobody.
    Open the other app, look for the office's bot and type the code there. This chat stays as it is.
reach-added = You have just come in from one more chat: { $network }. If that was not you, please call the office at once (type 9).
join-added = This chat is yours too now, { $name }. The one before stays as it is. To change where you are written to: type REACH.

## The office's choice for others

people-only-phone = Cannot be written to: only called.
people-reach = Over what is { $name } to be written to first?
people-reach-chosen = From now on { $name } is written to over { $network } first.
people-reach-chosen-last = From now on { $name } is written to where they wrote last.
pick-people-reach = Change the network
trail-prefer-channel = chose where they are written to
trail-prefer-channel-for = chose where somebody is written to
trail-add-own-chat = took a code for one more chat
