### What the commands say to the operator. Chat sentences live in vi.ftl.

cli-said = { $text }
cli-os-error = { $file }: { $why }.
cli-form-unusable = { $file }: { $why }
cli-no-file = Không có tệp { $file }.
cli-not-allowed = Không được phép mở { $file }.
cli-is-folder = { $file } là thư mục, không phải tệp.
cli-no-folder = { $file } là tệp, không phải thư mục.
cli-not-text = Tệp không phải văn bản UTF-8. Xin lưu lại với bảng mã UTF-8.
cli-unknown-audience = Không hiểu người nhận "{ $who }". Dùng: all, unit:MÃ, cluster:TÊN hoặc level:CẤP.
cli-database-busy = Cơ sở dữ liệu đang bị một chương trình khác giữ. Không có gì bị mất; xin thử lại sau ít phút.
cli-database-held = Cơ sở dữ liệu đang do { $command } (tiến trình { $pid }) giữ. Không có gì bị mất; xin thử lại sau ít phút.
cli-run-twice = Cơ sở dữ liệu này đã có { $command } (tiến trình { $pid }) đang chạy. Mỗi tệp chỉ chạy được một nhacviec run; xin dừng tiến trình kia trước.
cli-database-unusable = Không dùng được cơ sở dữ liệu: { $why }{ $machine }{ $place-given ->
        [yes] {" "}({ $place })
       *[no] {""}
    }{ $words-given ->
        [yes] {" "}{ $words }
       *[no] {""}
    }.
cli-because = {" "}vì { $why }
cli-unusable-bad-url = địa chỉ [storage] url chưa đúng, cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU
cli-unusable-no-permission = không được phép mở hay tạo tệp
cli-unusable-read-only = chỉ đọc được, không ghi được
cli-unusable-disk-full = đĩa đã đầy
cli-unusable-damaged = tệp bị hỏng hoặc không phải cơ sở dữ liệu
cli-unusable-gone = tệp không còn ở chỗ cũ; xin đặt lại tệp, hoặc lập tệp mới bằng: nhacviec db upgrade
cli-unusable-replaced = ở chỗ của tệp đã là một tệp khác; xin đặt lại tệp cũ, hoặc dừng rồi chạy lại chương trình
cli-unusable-other-owner = tệp đã bị chuyển cho người dùng khác của máy
cli-unusable-taken-over = một chương trình khác đang chạy trên tệp này
cli-unusable-two-names = tệp có hai tên trên đĩa (liên kết cứng); xin bỏ bớt một tên
cli-unusable-disk-fault = đĩa không đọc hoặc không ghi được
cli-unusable-unreachable = không nối được
cli-unusable-not-set-up = chưa được lập, xin chạy: nhacviec db upgrade
cli-unusable-newer = do phiên bản mới hơn của chương trình lập ra
cli-misconfigured = Kênh chat chưa dùng được: { $why }. Xin kiểm tra token trong config.toml.
cli-unavailable = Mạng không trả lời: { $why }. Xin thử lại sau.
cli-port-no-name = không phải tên một máy
cli-port-taken = Không mở được cổng web { $where }: { $why }. Xin đổi [web] port hoặc tắt chương trình đang chiếm cổng.
cli-role-needs-postgresql = --role { $role } cần [storage] url là postgresql://…; với SQLite hãy chạy một tiến trình: nhacviec run.
cli-no-channel = Chưa bật kênh chat nào. Trong config.toml đặt [telegram] enabled = true và token.

cli-head = Số { $number } · { $title }
    Cơ quan: { $issuer } · ngày ban hành: { $issued }
cli-events = Hội nghị, sự kiện: { $count }
cli-item = • { $when }: { $what }{ $more }
cli-parts = { $first }{ $second }
cli-place = {" "}– tại { $text }
cli-cluster = {" "}({ $text })
cli-quote = {"    "}« { $quote } »
cli-deadlines = Thời hạn: { $count }
cli-who = {" "}– ai: { $text }
cli-send-to = {" "}– gửi: { $text }
cli-targets = Chỉ tiêu: { $count }
cli-target = • { $name } { $op } { $value } { $unit }
cli-target-between = • { $name }: từ { $value } đến { $max } { $unit }
cli-doubt = ⚠ { $text }
cli-nothing-found = Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat.

cli-plan-stored = Đã lưu bản nháp số { $id }. Xem lại: nhacviec plan show { $id }. Kích hoạt: nhacviec plan activate { $id }.
cli-plan-line = { $id } · { $number } · { $title } · { $state } · { $events } sự kiện · { $deadlines } thời hạn
cli-no-plans = Chưa có kế hoạch nào. Nhập: nhacviec plan import TỆP.
cli-no-such-plan = Không có kế hoạch số { $id }. Xem danh sách: nhacviec plan list.
plan-state-discarded = đã xóa
cli-plan-already-active = Kế hoạch { $id } đang chạy rồi, không có gì thay đổi.
cli-plan-closed = Kế hoạch { $id } đã bị xóa hoặc đã được thay, không kích hoạt được. Xin nhập lại tệp.
cli-plan-without-form = ⚠ { $what }: chưa thu số liệu theo mẫu nào. Thêm --form MẪU khi kích hoạt.
cli-plan-activated = Đã kích hoạt kế hoạch { $id }: { $events } sự kiện, { $deadlines } thời hạn, { $alarms } mốc nhắc.

cli-roster-fault = Dòng { $row }: { $reason }
cli-roster-refused = Chưa nhập gì: { $count } dòng có lỗi. Sửa các dòng trên, hoặc thêm --skip-bad để bỏ qua chúng.
cli-roster-imported = Đã nhập danh sách: { $units } đơn vị mới, { $changed } đơn vị thay đổi, { $people } người mới, { $renewed } người thay đổi, { $ended } chức vụ kết thúc.
cli-person = { $name } · { $posts } · { $consent } · { $reach }
cli-only-phone = chỉ gọi điện được{ $phone-given ->
        [yes] {" "}({ $phone })
       *[no] {""}
    }
cli-consent-given = đã đồng ý
cli-consent-withheld = không đồng ý
cli-consent-unasked = chưa vào
cli-no-people = Danh bạ còn trống. Nhập: nhacviec people import TỆP.
invite-find = Mở Zalo, tìm { $bot } và nhắn mã này
cli-invited = Đã ghi { $count } lời mời vào { $file }.
cli-no-links = Chưa lấy được đường dẫn mời của { $channel }: { $why }. Mã vẫn dùng được khi gõ vào chat.

cli-form-stored = Đã lưu mẫu { $key } (bản { $version }): { $title }, { $count } chỉ tiêu.
cli-form-line = { $key } · bản { $version } · { $title } · { $count } chỉ tiêu
cli-no-forms = Chưa có mẫu nào. Nhập: nhacviec form import TỆP.

cli-notice-empty = Thông báo chưa có nội dung. Viết sau --text.
cli-notice-nobody = Không có ai trong "{ $who }". Xem danh bạ: nhacviec people list.
cli-notice-preview = Sẽ gửi cho { $count } người ({ $who }):
cli-notice-recipient = • { $name } { $unit }
cli-notice-sample = Nội dung mỗi người nhận được:
cli-notice-not-released = Chưa gửi. Thêm --yes để gửi.
cli-notice-released = Đã phát thông báo { $id } tới { $recipients } người; { $unreachable } người chưa tới được.

cli-numbers-format = { $file }: bảng tổng hợp được ghi thành tệp { $suffixes-or }.
cli-numbers-none = Không có kỳ "{ $period }" của mẫu "{ $form }". Các kỳ hiện có: { $periods }.
cli-numbers-nothing-yet = Chưa có kỳ nào thu số liệu theo mẫu "{ $form }".
cli-no-such-form = Không có mẫu "{ $form }". Xem: nhacviec form list.
cli-numbers-written = Đã ghi { $file }: { $given }/{ $expected } đơn vị đã gửi.

cli-upgraded = Cơ sở dữ liệu đã ở phiên bản mới nhất.
cli-erased-again = Bản này cũ hơn các lần xóa: đã xóa lại { $people } người và { $updates } tin.
cli-vacuumed = Đã ghi lại toàn bộ cơ sở dữ liệu; trong tệp không còn gì đã xóa.
cli-status-line = { $name }: { $value }
cli-status-inbox-waiting = Tin đến chưa trả lời
cli-status-inbox-parked = Tin đến để riêng
cli-status-outbox = Tin đi
cli-status-undelivered = Tin không gửi được
cli-status-held-back = Tin đang phải đợi
cli-status-paused = Kênh tạm dừng
cli-status-longest-wait = Tin đợi lâu nhất theo yêu cầu của mạng
cli-status-alarms-waiting = Mốc nhắc đang chờ
cli-status-oldest-due-alarm = Mốc nhắc quá giờ lâu nhất
cli-status-quota = Tin đã dùng trong tháng
cli-status-last-tick = Lần xem giờ gần nhất
cli-status-inbox-not-kept = Tin của người lạ gửi quá nhiều, không lưu

cli-talk-nobody = Không có ai tên hay mã "{ $name }" trong danh bạ. Xem: nhacviec people list.
cli-talk-several = Có { $count } người tên "{ $name }". Xin dùng mã mời: nhacviec people invite.
cli-talk-time = "{ $at }" không phải là giờ. Viết như 2026-03-12T08:00.

demo-no-clerk = Trong danh sách chưa có người của văn phòng (Vai trò: quản trị hoặc văn phòng).
demo-broken = Câu chuyện dừng lại vì máy trả lời khác mong đợi: { $where }
demo-roster = Danh sách: { $units } đơn vị, { $people } người. Mọi giờ dưới đây là giờ ảo.
demo-act-office = Văn phòng vào máy
demo-act-plan = Văn phòng gửi kế hoạch ({ $file }), xem máy đọc được gì, và kích hoạt
demo-act-join = Chủ tịch các đơn vị vào máy bằng mã mời
demo-act-days = Ngày tháng trôi: máy nhắc đúng người, các đơn vị trả lời
demo-act-table = Văn phòng xem tiến độ và lấy bảng tổng hợp
demo-act-later = Việc còn để ngỏ: máy nhắc văn phòng chốt ngày
demo-note-others = ({ $people } người khác cũng nhận { $messages } tin như vậy)
demo-note-correction = ({ $name } xem lại và sửa một số đã gửi)
demo-files = Các tệp đã ghi vào { $folder }:

## Tệp mẫu báo cáo chưa đúng

form-file-whole = Tệp mẫu
form-file-head = [form]
form-file-nth = [[indicator]] thứ { $number }
form-file-of = Chỉ tiêu { $key }
form-file-no-head = Thiếu phần [form] với key và title.
form-file-no-indicators = Mẫu phải có ít nhất một [[indicator]].
form-file-nested = Tệp mẫu không đúng cú pháp TOML: quá nhiều ngoặc lồng nhau.
form-file-digits = Tệp mẫu không đúng cú pháp TOML: có số dài quá.
form-file-toml = Tệp mẫu không đúng cú pháp TOML, dòng { $line }: { $why }.
form-file-no-table = { $where } phải là một bảng các khóa.
form-file-twice = Khóa key = “{ $key }” bị dùng hai lần.
form-file-bounds = { $where }: at_least = { $low } lớn hơn at_most = { $high }.
form-file-between = { $where }: target_op = “between” phải đi cùng target và target_max.
form-file-target-above = { $where }: target phải nhỏ hơn hoặc bằng target_max.
form-file-only-ratio = { $where }: { $key } chỉ dùng khi quantity = “ratio”.
form-file-part = { $where }: { $key } = “{ $value }” phải là key của một chỉ tiêu đứng trước, không phải tỷ lệ.
form-file-whole-number = { $where }: { $key } = “{ $value }” phải là số nguyên từ { $low } đến { $high }.
form-file-truth = { $where }: { $key } = “{ $value }” phải là true hoặc false.
form-file-no-key = { $where }: không có khóa “{ $key }”; được dùng: { $allowed }.
form-file-words = { $where }: khóa { $key } phải là một chuỗi không rỗng.
form-file-key = { $where }: key = “{ $value }” chỉ được gồm chữ thường không dấu, chữ số, gạch nối và gạch dưới.
form-file-one-of = { $where }: { $key } = “{ $value }” không hợp lệ; được dùng: { $allowed }.
form-file-number = { $where }: { $key } = “{ $value }” phải là một số, không có dấu ngoặc kép.
form-file-integer = { $where }: { $key } = { $value } phải là số nguyên vì kind = “{ $kind }”.
form-file-too-large = { $where }: { $key } = { $value } phải nhỏ hơn { $most } và có nhiều nhất { $places } chữ số thập phân.
form-file-synonyms = { $where }: synonyms phải là danh sách các chuỗi không rỗng.
form-file-part-of = { $where }: part_of = “{ $value }” phải là key của một chỉ tiêu đứng trước.
form-file-part-kind = { $where }: part_of = “{ $value }” thuộc loại “{ $whole }”, không phải “{ $kind }”.
form-file-shared = Từ “{ $word }” được dùng cho cả hai chỉ tiêu { $first } và { $second }.
form-file-frozen = Mẫu { $form }: chỉ tiêu { $key } đã có số liệu, không đổi được { $what } từ “{ $old }” sang “{ $new }”; xin đặt key mới.
