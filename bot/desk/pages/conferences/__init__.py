"""Hội nghị: those ahead, who comes to one, its files, its invitation. What a conference is: storage.conferences."""
