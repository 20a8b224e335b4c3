# Câu hỏi, lời hứa, lời xin gửi đến văn phòng.
question-asked =
    { $name }{ $unit-given ->
        [yes] , { $unit },
       *[no] {""}
    } hỏi văn phòng: “{ $text }”{ $what-given ->
        [yes] {""}
            Về việc: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Ngày được nhắc đến: { $day }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Xin gọi lại: { $phone }.
       *[no] {""}
            Chưa có số điện thoại của đồng chí ấy.
    }
question-request =
    { $name }{ $unit-given ->
        [yes] , { $unit },
       *[no] {""}
    } nhắn văn phòng: “{ $text }”{ $what-given ->
        [yes] {""}
            Về việc: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Ngày được nhắc đến: { $day }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Xin gọi lại: { $phone }.
       *[no] {""}
            Chưa có số điện thoại của đồng chí ấy.
    }
question-unseen =
    Zalo không cho máy xem tin của { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }. Xin gọi điện cho đồng chí ấy.{ $what-given ->
        [yes] {""}
            Về việc: { $what }.
       *[no] {""}
    }{ $phone-given ->
        [yes] {""}
            Số điện thoại: { $phone }.
       *[no] {""}
            Chưa có số điện thoại của đồng chí ấy.
    }
news-questions = Có { $count } câu hỏi, lời nhắn gửi văn phòng. Gõ CÂU HỎI để xem.

## Số đã gõ mà chưa xác nhận

read-back-open = Đồng chí chưa xác nhận { $count } số đã gõ{ $unit-given ->
        [yes] {" "}cho { $unit }
       *[no] {""}
    } ({ $what }):
owing-unconfirmed = { $name } (đã nhập, chưa xác nhận)
standing-unconfirmed = đã nhập, chưa xác nhận
progress-unconfirmed = Đã nhập, chưa xác nhận: { $names }.

## Danh sách câu hỏi, lời nhắn

questions-none = Không có câu hỏi, lời nhắn nào đang chờ văn phòng.
questions-title = Câu hỏi, lời nhắn gửi văn phòng: { $count }. Chọn một câu để trả lời:
questions-pick = { $name }: “{ $text }”
questions-one =
    { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    } ({ $at }): “{ $text }”{ $what-given ->
        [yes] {""}
            Về việc: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {""}
            Ngày được nhắc đến: { $day }.
       *[no] {""}
    }
questions-write = Xin gõ câu trả lời trong một tin. Người hỏi sẽ nhận đúng lời đó.
pick-question-answer = Trả lời
pick-question-grant = Cho lùi đến ngày ấy
pick-question-refuse = Không cho lùi
pick-question-called = Đã gọi điện, xong
questions-answered = Đã gửi đồng chí { $name }: “{ $answer }”
questions-settled = Câu này đã được trả lời hoặc đã xong.
questions-no-unit = Không có đơn vị “{ $text }”. Gõ CÂU HỎI và tên đơn vị, ví dụ: CÂU HỎI xã A.
questions-past = Đã hỏi và đã trả lời, mới nhất trước:
questions-none-settled = Chưa có câu nào đã trả lời.
pick-question-past = Xem câu đã trả lời
pick-question-waiting = Xem câu đang chờ
question-past =
    • { $at-short }, { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }: “{ $text }” → { $how }
question-past-open = chưa trả lời
question-past-answered = “{ $answer }”
question-past-called = văn phòng đã gọi điện
question-past-granted =
    đồng ý{ $day-given ->
        [yes] {" "}đến hết { $day }
       *[no] {""}
    }
question-past-refused = không đồng ý
question-past-withdrawn = đã rút
question-unanswered =
    Chưa ai trả lời câu hỏi từ { $at }.
    { $name }{ $whose-given ->
        [yes] , { $whose }
       *[no] {""}
    }: “{ $text }”
pick-question-more = Hỏi thêm
ask-past = Đã hỏi văn phòng:
ask-write = Xin gõ câu hỏi trong một tin. Văn phòng sẽ trả lời tại đây.
ask-handed = Đã chuyển văn phòng: “{ $text }”. Văn phòng sẽ trả lời tại đây.
ask-is-office = Đồng chí đang ở văn phòng. Gõ CÂU HỎI để xem và trả lời các câu đang chờ.
command-ask = HỎI: hỏi văn phòng, ví dụ: HỎI quỹ có tính lãi không
questions-granted = Đã cho lùi đến hết { $day }, đang báo đồng chí { $name }.
questions-refused = Đang báo đồng chí { $name }: hạn giữ nguyên.
questions-called = Đã ghi là xong.
question-answer =
    Văn phòng trả lời câu “{ $text }”:
    { $answer }
    Cần hỏi thêm, đồng chí cứ gõ vào đây.
question-granted = Văn phòng đồng ý: { $what }, hạn mới là hết { $day }.
question-refused = Văn phòng chưa cho lùi được: { $what }. Hạn giữ nguyên. Cần trao đổi thêm, đồng chí cứ gõ vào đây.
pick-first-page = Xem từ đầu
question-name-wish = xin ghi họ tên là { $name }
pick-question-rename = Đồng ý, ghi tên mới
pick-question-keep-name = Giữ tên đang ghi
questions-renamed =
    Đã ghi: { $before } → { $name }, đang báo đồng chí ấy.
    Tệp danh bạ của văn phòng cũng cần sửa tên này.
questions-name-kept = Đang báo đồng chí { $name }: tên giữ nguyên.
question-renamed = Văn phòng đã ghi lại họ tên đồng chí: { $name }.
question-name-kept = Văn phòng giữ họ tên đang ghi: { $name }. Cần trao đổi thêm, đồng chí cứ gõ vào đây.
