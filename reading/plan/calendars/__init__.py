"""Calendars and programmes, known by their shape: days over hours, months over what is done in them, in lines and in
tables. Their events are no longer judged by rules."""
