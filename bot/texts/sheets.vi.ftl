### Bảng danh bạ hay bảng mức giao chưa đọc được, dòng nào chưa dùng được: đứng riêng, hoặc sau "Dòng 3:".

sheet-what-roster = bảng danh bạ
sheet-what-targets = bảng mức giao
sheet-fact-unit-name = tên
sheet-fact-level = cấp
sheet-fact-parent-code = đơn vị cấp trên
sheet-fact-cluster = cụm thi đua
sheet-fact-cluster-role = vai trò trong cụm
sheet-place = dòng { $row }{ $sheet-given ->
        [yes] {" "}trang “{ $sheet }”
       *[no] {""}
    }
sheet-fault-empty = Tệp rỗng; hãy gửi { $what } .xlsx hoặc .csv.
sheet-fault-too-large = Tệp lớn hơn 20 MB; hãy gửi tệp chỉ gồm { $what }.
sheet-fault-unpacks-too-large = Tệp nén bung ra quá lớn; hãy gửi tệp chỉ gồm { $what }.
sheet-fault-too-many-rows = Bảng có hơn { $most } dòng; hãy gửi tệp chỉ gồm { $what }.
sheet-fault-old-excel = Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu rồi gửi lại.
sheet-fault-no-sheet = Chỉ đọc được { $what } .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại.
sheet-fault-damaged = Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại.
sheet-fault-not-utf8 = Tệp .csv không phải UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi gửi lại.
sheet-fault-bad-cell = Tệp .csv có ô bị hỏng (dấu ngoặc kép chưa đóng?); hãy lưu lại thành .xlsx rồi gửi lại.
sheet-fault-no-headings = Không thấy dòng tiêu đề; bảng cần các cột { $headings }.
sheet-fault-no-columns = Bảng thiếu cột { $columns }.
sheet-fault-no-rows = Bảng không có dòng nào dưới tiêu đề.
sheet-fault-beyond = Bảng này máy không đọc được. Hãy chép các dòng cần nhập sang một tệp .xlsx mới rồi gửi lại.
sheet-fault-role-unknown = vai trò “{ $said }” không rõ; dùng một trong: { $words }.
sheet-fault-cluster-role-unknown = vai trò trong cụm “{ $said }” không rõ; dùng { $words } hoặc để trống.
sheet-fault-two-phones = ô điện thoại có hai số “{ $said }”; hãy giữ một số.
sheet-fault-no-phone = số điện thoại “{ $said }” không đúng; cần 10 chữ số, ví dụ 0912345678.
sheet-fault-given-name-missing = mới có họ đệm “{ $said }”, thiếu tên.
sheet-fault-family-name-missing = mới có tên “{ $said }”, thiếu họ đệm.
sheet-fault-name-missing = thiếu họ và tên.
sheet-fault-unit-missing = thiếu đơn vị (hoặc vai trò của văn phòng).
sheet-fault-code-missing = thiếu mã đơn vị của { $unit }.
sheet-fault-parent-itself = đơn vị không thể là cấp trên của chính mình.
sheet-fault-parent-unknown = đơn vị cấp trên “{ $said }” không có trong danh bạ.
sheet-fault-unit-differs = { $fact } của đơn vị { $unit } là “{ $said }”, khác với { $place } (“{ $before }”).
sheet-fault-two-codes = mã { $code } và mã { $before } ({ $place }) cùng là { $unit }; hãy ghi một mã cho cả hai dòng.
sheet-fault-twice = trùng với { $place } ({ $person }).
sheet-fault-phone-of-another = số điện thoại { $phone } đã là của { $person } ở { $place }.
sheet-fault-unit-name-missing = thiếu tên của đơn vị { $unit }.
sheet-fault-cluster-missing = đơn vị { $unit } có vai trò trong cụm nhưng thiếu cụm thi đua.
sheet-fault-parent-round = đơn vị { $unit } đi vòng lên cấp trên lại gặp chính mình.
sheet-fault-unit-ended = đơn vị { $unit } đã kết thúc từ ngày { $day }.
sheet-fault-unit-ended-into = đơn vị { $unit } đã kết thúc từ ngày { $day }, nay là { $successors }.
