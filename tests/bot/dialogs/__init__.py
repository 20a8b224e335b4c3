"""The dialogs as functions: total, and exact where a story would be too long. Stories are in tests/chats."""
