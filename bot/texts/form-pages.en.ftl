# The page of one person's form.
page-due = Due by the end of { $due }.
page-locks = After { $locks } it cannot be changed.
page-seen-by = This page is for { $name }, { $unit } alone. Please do not pass it on.
page-how = Type figures as usual: 12; 1.5 million; 45,000,000. Type 0 for none.
page-blank = If a figure is not there yet, type CHƯA CÓ and why, such as: chưa có, being checked.
page-look = Look it over
page-faults = { $count ->
        [one] One place needs another look.
       *[other] { $count } places need another look.
    } Everything that was typed is still there.
page-missing = Please type a figure; 0 for none.
page-which = “{ $text }” can be read in several ways. Please type the whole figure, such as { $example }.
page-why = Why is it not there yet? Please add a reason, such as: chưa có, being checked.
page-right = Is that right?
page-send = Yes, send
page-hand-on = Yes, hand it on
page-change = Change
page-sent-at = Sent at { $at }. Thank you.
page-correct = Correct what was sent
page-agree = I agree
page-busy = The machine is busy
page-busy-nothing-kept = Nothing was taken this time. Please wait a minute and try again.
page-again = Try again
page-closed = This page cannot be opened
page-no-link = There is no such address, or it is not complete.
page-withdrawn = You took your consent back, so this page is closed.
page-work-gone = This is not asked for any more.
page-handed-over = Somebody else answers for the unit now, so this page is closed.
page-excused = Your unit is excused this time and need not send anything.
page-locked = The figures are locked; this page takes no more.
page-no-figures = No figures are asked for here.

# The address of the page, in the talk.
pick-form-link = Link to the form page
form-link = { $address }
form-link-of = The form page of { $name }, who needs neither Zalo nor Telegram for it. Please send it to this person alone:
form-link-what = { $what }, { $unit }, due { $due-short }:
form-link-yours = Press the address to type the figures on a page. It is yours alone; please do not pass it on.
form-link-none = There is no page to type on yet.
command-form-link = LINK: type the figures on a page

# The page of a file.
page-file = A file from the office
page-file-size = Size: { $size } KB
page-file-until = It can be fetched until { $until }.
page-file-get = Download the file
page-file-yours = This page is yours alone. Please do not pass it on.
page-file-over = This link has ended (14 days).
page-file-gone = This file is kept no longer.

# The paper, sent from the form's page.
page-paper = The paper of the report
page-paper-which = A photo, .docx or .pdf (up to 20 MB)
page-paper-send = Send the paper
page-paper-kept = Received: { $name }
page-paper-none = No file was chosen, or it is empty.
page-paper-kind = This page takes photos, .docx and .pdf only. Please send other files to the office.

# The printed card with the QR of the form's page.
pick-form-card = Print a card with the QR
form-card-ask = Where a message will not do, print a card and hand it over.
form-card-making = Making the card of { $name }. The file comes right after this.
form-card-file = The form card of { $name }, one A5 page. Please print it and hand it over.
form-card-address = If it will not scan, type this address, capitals as they are:
form-card-scan = Open the camera and scan the square above.
form-card-agree = Read what is asked and press I AGREE.
form-card-fill = Type the figures, press LOOK IT OVER.
form-card-send = If they are right, press YES, SEND.
form-card-until = This card is good until the end of { $until }.
form-card-until-lock = This card is good until the figures are locked.
form-card-yours = The card is yours alone; please do not pass it on.
