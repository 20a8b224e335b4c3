"""What `nhacviec init` asks, tries and writes: the configuration as a draft, the questions, the channel, and the first
people in the database. In which order is bot/cli/init.py's."""
