"""Whole stories: the real program as a process of its own, over real HTTP and a real database."""
