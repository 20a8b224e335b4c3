"""Messages that were perhaps said before the memory was put back, for the office: by what they are about, each group is
let go, kept back, or let go after words of the office. Which they are is storage.backups.said_before's."""
