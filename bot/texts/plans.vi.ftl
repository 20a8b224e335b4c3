### Kế hoạch: những gì đọc được ngoài hội nghị và thời hạn. Cách viết như vi.ftl.

plan-found-targets = Máy cũng đọc được { $count } chỉ tiêu, giữ cùng kế hoạch.
plan-day-unchanged = Chưa ghi. Xin gõ lại với ngày khác.
plan-which-hour = Chưa rõ mấy giờ ngày { $day-short }. Xin gõ đủ giờ, thí dụ: 14 giờ 00 ngày { $day-short }.
plan-changed-several = Đã ghi. Các mục này nay là:

plan-title-nameless = Kế hoạch chưa có số, chưa có tên.
plan-unnamed = kế hoạch chưa có tên
plan-none-yet = (chưa có)
audience-nobody = không giao ai, chỉ ghi nhớ
audience-units = { $names }
audience-unheard = “{ $words }” (chưa rõ là ai)

## Sửa từng phần

plan-change-name = Tên: { $old } → { $new }
plan-change-when = Ngày: { $old } → { $new }
plan-change-whom = Cho: { $old } → { $new }
plan-change-place = Nơi: { $old } → { $new }
plan-change-form = Mẫu: { $old } → { $new }
plan-coarser = Mục { $number } đang có ngày cụ thể; đổi như vậy thì máy không nhắc đúng ngày được. Vẫn đổi?
pick-coarser-yes = Vẫn đổi
pick-coarser-no = Gõ ngày khác
plan-hour-no-day = Mục { $number } chưa có ngày. Xin gõ cả giờ và ngày.
plan-no-hour = Máy chưa hiểu giờ “{ $text }”. Thí dụ: SỬA 4 GIỜ 14 giờ 30.
plan-no-text = “{ $text }” ngắn quá. Xin gõ đủ chữ.
plan-empty-text = Chưa có chữ nào. Xin gõ đủ chữ.
plan-event-whom = Hội nghị chỉ dành cho tất cả đơn vị hoặc một cụm. Xin gõ tên cụm.
plan-event-form = Hội nghị không thu số liệu theo mẫu.
plan-form-unknown = { $count ->
        [0] Chưa có mẫu số liệu nào.
       *[other] Không có mẫu “{ $text }”. Các mẫu: { $titles }.
    }

## Giao cho ai

plan-unheard = Chưa rõ giao cho ai: mục { $numbers }. Máy sẽ hỏi trước khi kích hoạt, hoặc gõ SỬA { $first } CHO …
plan-whom = “{ $words }” không có trong danh bạ{ $same-given ->
        [yes] {" "}(cũng ở mục { $same })
       *[no] {""}
    }.
plan-whom-how-duty = Giao cho ai? Chọn số, hoặc gõ tên đơn vị, cụm, cấp:
plan-whom-how-event = Hội nghị này cho ai? Chọn số, hoặc gõ tên cụm:
plan-whom-unknown = Không có “{ $text }” trong danh bạ. Xin gõ tên đơn vị, cụm hoặc cấp.
pick-whom-all = Tất cả đơn vị
pick-whom-office = Văn phòng
pick-whom-nobody = Chỉ ghi nhớ, không giao
pick-whom-rest-duty = Văn phòng, mọi mục chưa rõ
pick-whom-rest-event = Đơn vị, mọi mục chưa rõ

## Trước khi kích hoạt

plan-all-past = Mọi ngày trong kế hoạch này đã qua, ngày cuối là { $last-short }: máy sẽ không nhắc gì. Vẫn kích hoạt?
pick-past-yes = Vẫn kích hoạt
pick-past-no = Xem lại
plan-nameless = Kế hoạch này chưa có số, chưa có tên. Xin gõ tên để sau này tìm lại, hoặc:
pick-nameless-yes = Kích hoạt không tên
plan-tentative = Mục { $numbers } mới là dự kiến: máy sẽ hỏi lại văn phòng khi gần ngày.

## Nhiều tin, nhiều tệp là một

plan-joined-files =
    Đã ghép { $count } tệp thành một kế hoạch: { $names }.
    Nếu là các kế hoạch riêng, xin gửi lại từng tệp, cách nhau nửa phút.
plan-joined-texts = Đã ghép { $count } tin thành một văn bản.
plan-drafts-left = Còn { $count } bản đang xem, mới nhất là { $title }. Gõ KẾ HOẠCH để xem tiếp.
