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
questions-title = Câu hỏi, lời nhắn gửi văn phòng: { $count }. Xin gọi lại theo số điện thoại.
questions-line =
    { $place }. { $name }{ $unit-given ->
        [yes] , { $unit }
       *[no] {""}
    }{ $phone-given ->
        [yes] , { $phone }
       *[no] {""}
    } ({ $at }): “{ $text }”{ $what-given ->
        [yes] {" "}Về việc: { $what }.
       *[no] {""}
    }{ $day-given ->
        [yes] {" "}Ngày được nhắc đến: { $day }.
       *[no] {""}
    }
pick-first-page = Xem từ đầu
