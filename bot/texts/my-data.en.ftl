## My data

command-my-data = MY DATA: all that is kept of oneself
my-data-consented = Agreed { $at }, to the text of { $version }.
my-data-chat = Writes over { $channel } since { $at-short }.
my-data-counts = Still kept: { $wrote } messages from you, { $heard } to you, { $reports } reports in your name.
my-data-then = The whole follows as a file. To correct your telephone, name or anything else, type WHO AM I; to have it all erased, WITHDRAW.
my-data-file = All that is kept of you.
secret-told = { $who } sent something that is marked as a secret. It was refused, and nothing of it is kept. Please remind them of the way for secret mail.
