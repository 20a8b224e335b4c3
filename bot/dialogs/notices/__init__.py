"""The office's notices in the chat: written, sent, followed until everybody has acknowledged."""
