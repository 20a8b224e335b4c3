## Commands: one line each, for help, the list of commands and the manual

command-agenda = AGENDA: what is ahead
command-report = REPORT: send numbers
command-correct = CORRECT: correct what was sent
command-received = RECEIVED: acknowledge a notice
command-done = DONE: say that what you were given is done
command-sent = SENT: what was sent, when and by whom
command-continue = CONTINUE: go on with what you had begun
command-answer = ANSWER: answer a question of the office
command-notices = NOTICES: see, write and follow notices
command-plans = PLANS: see, tell, correct and stop the plans
command-change = CHANGE: move, put off or call off a conference, extend a deadline
command-ladder = LADDER: remind at other times
command-undo = UNDO: put a change back
command-collect = COLLECT: collect a form without a plan, and stop it
command-progress = PROGRESS: who has sent, who has not
command-summary = SUMMARY: the table of numbers
command-ask-back = ASK BACK: ask a unit about a number it sent
command-enter = ENTER: enter numbers for a unit
command-extend = EXTEND: give a unit more time
command-excuse = EXCUSE: ask nothing of a unit
command-decide = DECIDE: see the corrections asked for after the lock
command-issue = ISSUE: number a table and send it
command-targets = TARGETS: see and correct targets
command-merge = MERGE: make one unit of several
command-split = SPLIT: split a unit
command-newcomers = NEWCOMERS: who came in with an invitation code
command-questions = QUESTIONS: who asks the office what
command-home = HOME: back to the start page
command-help = HELP: the commands, and the office's telephone
command-office = OFFICE: the office's telephone
command-stop = STOP: drop what you are doing
command-withdraw = WITHDRAW: get no more messages
help-words = Please type a command:
help-plan-file = Send a plan document here to have it read. Or type a command:

## Whose a command is, in the manual

whose-everybody = Everybody
whose-units = Units
whose-office = The office
whose-leaders = The office and its leaders
