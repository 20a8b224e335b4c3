"""Copies of the whole memory: made, looked into, put back; what a memory that was put back may have said already; and
its tables as files for who leaves. When a copy is made is scheduler's and bot's."""
