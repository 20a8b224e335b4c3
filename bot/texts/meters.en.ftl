# Messages of a month over a channel that allows so many.
meter-step = Channel { $channel } has used { $percent } % of this month's messages: { $used }/{ $most }.
meter-held =
    Channel { $channel } has few of this month's messages left and only answers now. Messages that wait: { $messages }, for { $people } people.
    If it is urgent, please call:
meter-held-person = • { $name }{ $phone-given ->
        [yes] : { $phone }
       *[no] : no telephone number
    }
meter-held-more = … and { $count } more.
