### Lời chung của mọi cuộc trò chuyện: chưa hiểu, lời nói xen giữa, chuyển văn phòng.

not-understood-heard = Máy chưa hiểu “{ $text }”.
astray-choice = Xin đồng chí bấm một số dưới đây.
astray-figures = Xin đồng chí gõ một con số, thí dụ: 12. Chưa có số thì gõ: chưa có.
astray-day = Xin đồng chí gõ ngày và tháng, thí dụ: 15/3.
astray-name = Xin đồng chí gõ đúng tên, hoặc bấm số đứng trước tên.
astray-sentence = Xin đồng chí gõ một câu ngắn.
astray-office = Câu này máy chưa trả lời được: “{ $text }”. Có thể chuyển cho văn phòng.
astray-office-else = Nếu còn điều chưa rõ, có thể chuyển câu “{ $text }” cho văn phòng.
astray-handed = Văn phòng đã nhận được câu của đồng chí, kèm tên và số điện thoại.
pick-hand-over = Chuyển văn phòng
pick-go-on = Làm tiếp
aside-due = { $what }: hạn { $due-short }, { $due-left }.
aside-later = Vâng, khi nào tiện xin đồng chí trả lời.
aside-later-due = Vâng, đồng chí gửi sau cũng được, hạn { $due-short } ({ $due-left }). Những gì đã gõ vẫn còn.
aside-promised = Đã báo văn phòng: đồng chí hẹn { $day-short }. Hạn vẫn là { $due-short }. Những gì đã gõ vẫn còn.
aside-asked = Đã báo văn phòng lời xin của đồng chí. Khi chưa có trả lời thì hạn vẫn là { $due-short }. Những gì đã gõ vẫn còn.
aside-promised-all = Đã báo văn phòng: đồng chí hẹn { $day-short }.
aside-greeting = Kính chào đồng chí.
aside-thanks = Cảm ơn đồng chí.
held-yes = Vừa có tin khác đến sau câu hỏi này, nên máy hỏi lại cho chắc.
edited-figures-stand = Sửa tin đã gửi thì số đã gửi không đổi. Muốn đổi, xin đồng chí gõ SỬA.
edited-not-read = Máy không đọc tin sửa lại sau khi gửi. Xin gửi thành tin mới.
report-stands = Đã thôi sửa. Báo cáo đã gửi vẫn giữ nguyên.
reminder-noted =
    { $count ->
        [one] Cảm ơn đồng chí đã xem. Còn 1 việc chưa gửi, hạn { $due-short }. Gõ BÁO CÁO để gửi.
       *[other] Cảm ơn đồng chí đã xem. Còn { $count } việc chưa gửi, việc đầu hạn { $due-short }. Gõ BÁO CÁO để gửi.
    }
number-no-last = Máy không có số kỳ trước để lấy lại. Xin đồng chí gõ số.
number-as-last = Máy lấy lại số kỳ trước, xin đồng chí xem kỹ:
sent-title = Đã gửi, mới nhất trước:
sent-work = • { $what }, { $unit }: lúc { $at }, { $by }
sent-by-office = văn phòng nhập thay
sent-by-nobody = không còn ghi ai gửi
sent-figures = { $values }
sent-more = Còn { $count } việc nữa: gõ ĐÃ GỬI { $next }.
sent-none = Máy chưa nhận được gì của đơn vị. Gõ BÁO CÁO để gửi.
done-undo = Nếu nhầm, xin chọn 1 trong 10 phút:
done-over = Việc này đã ghi là xong, nay đã quá 10 phút nên máy không đổi lại được.
done-undone = Đã ghi lại: việc “{ $what }” chưa xong. Hạn chót: { $due } ({ $due-left }).
report-kept = Đã dừng, chưa gửi gì. Các số đã gõ vẫn còn: gõ TIẾP TỤC để làm tiếp.
report-kept-figures = Máy đã giữ các số đồng chí gõ. Xin chọn việc:
read-back-over = Các số đó đã thay đổi hoặc đã gửi rồi.

## Ngày được hỏi

day-past = Ngày { $day-short } đã qua. Vẫn lấy ngày này?
day-far = Ngày { $day-short } còn hơn một năm nữa. Vẫn lấy ngày này?
day-unclear = Có thể hiểu là { $one-short } hoặc { $other-short }. Xin gõ đủ ngày, tháng.
day-contradicts = Thứ và ngày chưa khớp: theo lịch là { $day }. Xin gõ lại.
pick-day-right = Lấy ngày này
pick-day-other = Gõ ngày khác
