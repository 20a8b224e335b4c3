"""`nhật ký` at the office's desk: who did what, the newest first and page by page. One message, then the talk is over.
What is put down: bot/turns/deeds/trailing.py."""
