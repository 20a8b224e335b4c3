"""Over what somebody is written to: their own choice among their chats, and a code for one more. The office's choice
for others: bot/dialogs/people/reached.py."""
