## Vắng: đi vắng và người thay

command-away = VẮNG: báo đi vắng, ai thay; về sớm cũng gõ VẮNG
away-since = Đồng chí vắng từ ngày nào? Xin gõ ngày, thí dụ: 20/3, hoặc: từ 20/3 đến 25/3.
away-last = Vắng từ { $day-short }. Đến hết ngày nào?
away-past = Ngày { $day-short } đã qua hoặc còn quá xa.
away-no-such-last = Vắng từ { $since-short } thì không thể đến hết { $last-short }. Xin gõ lại ngày cuối.
away-who = Trong những ngày ấy ai thay đồng chí?
away-colleague = { $name }, { $post }
pick-away-nobody = Chưa có ai thay
away-sure = Vắng từ { $since } đến hết { $last }.
away-sure-deputy = { $deputy } thay: việc của đơn vị sẽ báo cho cả hai đồng chí.
away-sure-nobody = Chưa có ai thay: việc của đơn vị vẫn báo cho đồng chí, và văn phòng được biết.
pick-away-right = Đúng
pick-away-again = Ghi lại
away-done = Đã ghi: vắng từ { $since-short } đến hết { $last-short }. Văn phòng đã được báo.
away-how-back = Về sớm thì gõ VẮNG.
away-is = Vắng từ { $since-short } đến hết { $last-short }{ $deputy-given ->
        [yes] , { $deputy } thay.
       *[no] , chưa có ai thay.
    }
pick-away-back = Tôi đã về
pick-away-change = Ghi ngày khác
away-is-back = Đã ghi: đồng chí đã về. Văn phòng đã được báo.
away-left = Đã thôi, không ghi gì.
away-told-office = { $name } ({ $unit }) vắng từ { $since-short } đến hết { $last-short }{ $deputy-given ->
        [yes] , { $deputy } thay.
       *[no] , chưa có ai thay.
    }
away-told-deputy = Đồng chí thay { $name } ({ $unit }) từ { $since-short } đến hết { $last-short }. Trong những ngày ấy việc của đơn vị cũng báo cho đồng chí, và đồng chí gửi được báo cáo.
away-told-back = { $name } ({ $unit }) đã về, không cần thay nữa.
trail-go-away = báo đi vắng
trail-come-back = báo đã về
