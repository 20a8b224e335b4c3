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
news-questions = Có { $count } câu hỏi, lời nhắn của đơn vị gửi văn phòng.

## Số đã gõ mà chưa xác nhận

read-back-open = Đồng chí chưa xác nhận { $count } số đã gửi{ $unit-given ->
        [yes] {" "}cho { $unit }
       *[no] {""}
    } ({ $what }):
owing-unconfirmed = { $name } (đã nhập, chưa xác nhận)
standing-unconfirmed = đã nhập, chưa xác nhận
progress-unconfirmed = Đã nhập, chưa xác nhận: { $names }.
