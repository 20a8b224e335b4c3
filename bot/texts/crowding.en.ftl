### When somebody sends too many messages at once.

busy-with-you =
    I am busy with your messages: many came at the same time, and I answer them one by one.
    Please wait and send no more for now; then I will tell you which of them were not dealt with.
busy-missed =
    You sent too many messages at once: { $count } of them, sent from { $since } to { $until } on { $day-short }, were not dealt with.
    I have those before them. What you still need, please send again, one message at a time.
