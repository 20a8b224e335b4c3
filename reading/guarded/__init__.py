"""The one door through which files of others are read: in a process apart, which may be ended. Whatever a file does
there comes back as what was read, or as a reason why not: papers.py, rows.py. What is read is decided in the folders
beside this one. Nothing is imported here: doing.py is for the process apart, the rest for whoever asks."""
