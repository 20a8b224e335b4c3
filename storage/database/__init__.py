"""The database itself: the schema, sessions and locks, the file underneath, migrations, and small facts about the
house. Nothing here knows what a duty or a message means."""
