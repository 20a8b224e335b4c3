# The sandbox.
sandbox-title = Practice
sandbox-practice = This is practice: nothing leaves this machine.
sandbox-now = { $hour }, { $day }
sandbox-next = To the next thing
sandbox-go = To the day
sandbox-hour = Hour
sandbox-go-there = Go
sandbox-as-zalo = Digits only, as on Zalo
sandbox-with-buttons = With buttons
sandbox-who = Who sits here
sandbox-change = Change
sandbox-code = Not in yet. Invitation code: { $code }
sandbox-earlier = { $count ->
    [one] 1 line before
   *[other] { $count } lines before
 }
sandbox-talk = The chat of { $name }
sandbox-say = { $name } writes
sandbox-send = Send
sandbox-file = Send a file
sandbox-file-send = Send this file
sandbox-desk = Load the desk again
sandbox-desk-alone = Open in a tab of its own
cli-sandbox-open = Open { $address } in a browser (Ctrl+C ends it). Nothing leaves this machine.
cli-sandbox-nobody = Nobody of this roster works at the office; the sandbox needs somebody.
