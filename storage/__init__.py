"""The room that remembers: schema, sessions, one file per noun, migrations. Nothing here decides; core does."""
