# Said to the office about the machine itself.
file-fault = The place where the reminder machine keeps its data has a fault. From now on it takes and answers no messages.
    What people send is kept by the network for about a day and is not lost.
    Please tell whoever keeps the machine at once.
file-well = The place where the reminder machine keeps its data is well again. It goes on, and what was sent meanwhile is answered now.
