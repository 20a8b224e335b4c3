"""Tests of the room that remembers: every one runs on SQLite and on PostgreSQL."""
