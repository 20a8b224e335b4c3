"""What is said around what is said, and what it is said about: a table, to be read aloud (phrases.py says how it is
written)."""

PARTICLES = """
ạ, á, ơi, nhé, nhe, nhá, nha, nghen, nghe, nhen, hen, hén, hỉ, hì, hỷ, nhỉ, đó, đấy, đây, này, nè, nì, vậy
dậy, zậy, z, thế, rứa, cái, nghe em, nghe con, nghe cháu
đi, với, giúp, giùm, dùm, hộ, luôn, liền, ngay, nữa, lắm, quá, xin, nhờ, kính, thưa, bẩm
cho tôi, cho tui, cho anh, cho chị, cho em, cho mình, tôi muốn, tui muốn, em muốn, anh muốn, muốn
giúp tôi, giúp anh, giúp chị, giùm tôi, hộ tôi, tôi cần, please
"""
PAST = "rồi, òi, ròi, rùi, rồy, r"
SUBJECTS = "tôi, tui, mình"
FILLERS = """
hết trơn, hết trọi, hết ráo, trơn, tao, tớ, ta, t, mk, mik, mi, chúng tôi, bọn tôi, bên tôi, bên em, bên mình
phía tôi, cơ quan tôi, hết, cả, tất cả
cho, thì, là, đâu, thôi mà, đã
đ/c, các, ban, văn phòng, vp, bot, bạn, bọn, lại, mới, bây giờ, giờ, nay, và, không cần chỉnh, hoàn toàn, rất, thật
đúng là
"""
TITLES = """
anh, a, em, e, chị, c, bác, chú, cô, cháu, con, ông, bà, o, mệ, dì, thím, cậu, mợ, dượng, thầy, cụ, anh chị, anh em
các em, các anh, các chị
các bác, các cháu, mấy em, mấy anh, mấy chị, sếp, thủ trưởng, các đồng chí, đồng chí
"""
NUMERALS = """
không phẩy, một, hai, ba, bốn, tư, năm, lăm, nhăm, sáu, bảy, bẩy, tám, chín, mười, mươi, chục, trăm, nghìn, ngàn
triệu, tỷ, tỉ, rưỡi, hăm, út
"""
TOPICS = """
số liệu, số, các số, mấy số, báo cáo, bảng, bản này, bảng này, số này, số trên, các số trên, số liệu trên
số liệu này, báo cáo này, như vậy, như thế, như rứa, như trên, thông tin, thông báo, thông báo này, tin, tin nhắn
tin này, nội dung, giấy mời, thư mời, lịch, lịch họp, công văn, văn bản
kế hoạch, lời nhắc, nhắc nhở, nhắc, của em, của anh, của chị, của văn phòng, của các em, của đồng chí, cho văn phòng
cho huyện, cho tỉnh, cho xã, cho em, cho các em, lên huyện, lên tỉnh, lên trên, về huyện, về tỉnh, về văn phòng
lên văn phòng, cho cấp trên, mọi thứ, rồi đó, giùm tôi, giúp tôi, giúp anh, giúp chị, giúp cô, giúp bác, giùm cô
giùm chú, hộ tôi, hộ anh
của tôi, của tui, mời họp, nhắc việc, việc này, chỉ đạo, yêu cầu, chương trình, tài liệu, file, tệp, công việc
để thực hiện, để triển khai, để tham dự, sẽ thực hiện, sẽ triển khai, sẽ làm, chính thức
"""
FOR_WHAT = """
đúng giờ, đầy đủ, nhiều, nhiều lắm, rất nhiều, đã nhắc, đã báo, đã thông báo, vì đã nhắc, vì đã báo, vì đã thông báo
nhắc, báo tin
đã giúp, đã giúp đỡ, đã hỗ trợ, đã thông tin, đã gửi thông tin, quan tâm, đã quan tâm, vì thông tin, nhắc nhở
đã nhắc nhở, đã gửi giấy mời
"""
BUT = """
nhưng, nhưng mà, tuy nhiên, song, có điều, chỉ có điều, mỗi tội, trừ, trừ ra, ngoại trừ, riêng, chỉ riêng, còn, mà
chỉ, với lại, cơ mà, nhưng còn, duy chỉ
"""
AS_YOU_LIKE = """
không/chưa có hộ/nhà/buổi/ai/người/đồng/xã/đơn nào, không/chưa có hội viên/nghèo nào, không/chưa có trường hợp nào
không có, chưa có, không có hộ nào, sao cũng được, gì cũng được, ai cũng được, nào cũng được, lúc nào cũng được
mấy cũng được, không có gì, không sao, chưa biết, không biết, có thể, không thể, có lẽ, nếu, nếu đúng, đúng thì
đúng thì gửi, hình như, hình như đúng, chắc, chắc vậy, chắc là, gần đúng, gần như, tương đối, cơ bản, cơ bản đúng
tạm, đúng một nửa, đúng một phần, một phần, thôi được, thôi được rồi, nghe nói, đúng mỗi, gửi lại, gởi lại, gửi thêm
gởi thêm, được giúp, có vẻ, chắc đúng, chắc ok, có khi, lỡ, giá như, ví dụ, thôn, xã, phường, hộ nghèo, số một
"""
INTERJECTION = "à!"
OR = "hay"
