"""Looking after the running house: its database file (database_file), what stays wrong (standing) and who hears of it
(operator), what is told to those who watch from outside (figures, pinging, init_system). What counts as wrong is
core.wrongs'."""
