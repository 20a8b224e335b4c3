"""What comes in and what leaves: inbox, conversations, outbox, pace, notices, and the files that go with them. What a
message is about is not judged here."""
