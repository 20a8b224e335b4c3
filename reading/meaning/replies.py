"""Words with which something is agreed to, refused, received or put off: a table, to be read aloud (phrases.py says
how it is written)."""

OK = """
ok, oke, oki, okie, okey, okay, okla, okela, okila, oce, okê, ôkê, ô kê, o kê, ô kê la, ok la, oke la, okie la
okê la, okela, okelah, okk, uki, ukie, okd, okie dokie
👍, ✅, 👌, ✔, ☑, 🆗, 💯, 🫡, ❤, ♥, 💖, 🤝, 👏, 💪
"""
POLITE = """
dạ, dạ dạ, dạ vâng, vâng, vâng vâng, vâng dạ, vag, vg, vơng, vầng, ừ, ừa, ừm, ừh, ừ ừ, ờ, ờm, uh, uhm, um, ukm, uk
uhuh, uh huh, uhu, ukie, dạk, dạ thưa, ừ hứ, yep, yeah, yup, ya, ye, rồi rồi, ờ ờ, ử, ứ ừ
dà, dạạ, yes sir
"""
YES = """
đúng như tôi/anh/chị/tui/em gửi/nhập/báo/ghi/nói, đồng ý thôi, đúng thôi, đúng 100%, chính xác 100%, chuẩn 100%
đồng ý 100%, ok 100%, nhất trí 100%, đăng ký, xin đăng ký, đăng ký tham gia
đồng ý cho lưu, đòng ý, đồn ý, đồng ý lưu, đúng hoàn toàn
đúng, đúng rồi, đúng r, đúng gồi, đúng òi, đúng ròi, đúng rùi, đúng vậy, đúng thế, đúng rứa, đúng đó, đúng đấy
đúng hết, đúng cả, đúng y, đúng hết rồi, đúng cả rồi, đúng như vậy, đúng như thế, đúng như trên, đúng không sai
đúng số rồi, đúng chuẩn, đúng cmnr, đúng là vậy, đúng rồi đó, đúng rồi đấy
đr, đúg, đug, đg, đúg rồi, đug rồi, đúg r, chuẩn, chuẩn rồi, chuẩn r, chuẩn luôn, chuẩn cơm mẹ nấu, chuẩn xác
chính xác, chính xác rồi, chuẩn đó, chuẩn đấy
không sai, không sai đâu, không sai gì, không có gì sai, không nhầm đâu, không sai chút nào, không thiếu gì
không cần sửa, không cần sửa gì, không phải sửa gì, không vấn đề, không vấn đề gì, không có vấn đề gì
không có gì phải sửa, khỏi sửa, không còn gì sửa
nhất trí, thống nhất, tán thành, nhất trí cao, hoàn toàn nhất trí, đồng ý, đồng ý hết, đồng ý rồi, đồng y, đồng tình
chấp nhận, chấp thuận, cho phép, đồng í, dồng ý, đy, tham gia, đồng ý tham gia, tôi tham gia, xin tham gia, sẵn sàng
ưng, ưng rồi, ưng bụng, ưng ý
chốt, chốt luôn, chốt đi, chốt vậy, chốt số, chốt số liệu, chốt nhé, chốt rồi, duyệt, duyệt luôn, duyệt đi, xác nhận
xác nhận đúng, tôi xác nhận, xin xác nhận, cfm, confirm, approved, approve, agree, agreed, i agree
được, được rồi, được đó, được đấy, được luôn, được nhé, được thôi, được chứ, được mà, đc, đk, dc, đượ, đựơc
vậy được rồi, thế được rồi, vậy là được, thế là được, thế được, vậy được, vậy đi, thế đi, rứa đi, rứa được
rứa được rồi, vậy nhé, thế nhé, cứ thế, cứ vậy, cứ thế đi, cứ vậy đi, cứ thế nhé, cứ thế mà gửi, cứ vậy mà gửi
ok vậy đi, ok thôi, oke thôi, ừ thôi, ok luôn, cũng được, ổn, ổn rồi, ổn đó, ổn cả, tốt, tốt rồi, hợp lý, hợp lí
hợp lý rồi, xong rồi gửi đi, khớp, khớp rồi, khớp số, đủ, đủ rồi, đầy đủ, đầy đủ rồi, trúng, trúng rồi, phải
phải rồi, phải đó, phải đấy, đúng phải, chứ sao, chắc chắn, chắc chắn rồi, tất nhiên, dĩ nhiên, đương nhiên
có, có chứ, có ạ, có luôn, yes, right, correct, sure, true, đúng thật, thật vậy, chí phải, i chang, y chang vậy
duyệt gửi, triển, triển luôn, chơi luôn, chiến luôn, làm đi, làm luôn, làm vậy đi, vậy thôi, thế thôi, đúng gửi
dạ gửi, dạ gởi, đã đúng, đều đúng, đúng đủ, đã đủ, đã chuẩn, đã chính xác, đã khớp
that/it s right/correct/fine/good/ok, that/it is right/correct/fine/good/ok, all/looks right/correct/fine/good
they are right/correct, all is right/correct, fine, very good, confirmed, i confirm
yes please, yes it is, yes they are, exactly, of course, certainly, absolutely, yes i do, no mistakes
"""
SEND = """
gửi thôi, gởi thôi, gửi báo cáo, gởi báo cáo, nộp báo cáo, gửi số liệu, gởi số liệu, gửi số, cứ gửi, cứ gởi
cứ gửi đi, cứ gởi đi, cứ nộp
gửi nhanh, gửi nhanh lên, gửi giùm, gửi hộ
gửi, gởi, gưi, gửii, gử, gui, nộp, gửi đi, gởi đi, gửi luôn, gởi luôn, gửi liền, gửi ngay, gửi lên, gửi về, gởi về
gởi lên, báo cáo lên, nộp luôn, nộp đi, send, ok gửi, chuyển đi, chuyển luôn, submit
send it, send them, send it now, send now, send that, go ahead, submit it, please send, please send it
"""
GOT = """
(đã) nắm/biết/đọc/xem/coi/thấy/rõ (được) tin/lịch, (đã) nắm/biết/đọc/xem/coi/thấy/rõ (được) thông báo/tin
(đã) nắm/biết/đọc/xem/coi/thấy/rõ nội dung, nhất trí tham dự, dự được, tham dự được, có dự, sẽ thông báo lại
sẽ báo lại, (đã) nhận (được) tin nhắn, (đã) nhận (được) thông báo, xã/hội/phường (tôi/mình/em) nhận được
xã/hội/phường (tôi/mình/em) đã/có/mới/vừa nhận (được), đơn vị (tôi/mình/em) đã/có/mới/vừa nhận (được)
chi hội/bộ (tôi/mình/em) đã/có/mới/vừa nhận (được), xã/hội/phường nhận được rồi, sẽ dự
sẽ tham dự, sẽ có mặt, sẽ đi, sẽ đến, sẽ đi họp, đã thông, kiểm tra rồi, đã kiểm tra, đã kiểm tra rồi
kiểm tra lại rồi, rà rồi, rà soát rồi, đã rà soát, xem lại rồi, coi lại rồi, tính lại rồi, xem kỹ rồi, dò rồi
dò lại rồi
đã nhận, đã nhận được, đã nhận đc, đã nhận dc, đã nhận r, đã nhận rồi, nhận, nhận rồi, nhận r, nhận được, nhận đc
nhận dc, nhận được rồi, nhận đủ, nhận đủ rồi, đã nhận đủ, mới nhận, vừa nhận, vừa nhận được, mới nhận được, có nhận
có nhận được, có nhận rồi, đã tiếp nhận, tiếp nhận, xin tiếp nhận, đã tiếp thu, tiếp thu, xin tiếp thu
nhận thông tin, nhận tin, nhận lệnh, nhận nhiệm vụ
đã rõ, rõ, rõ rồi, rõ r, rõ ràng, quá rõ, đã rõ rồi, đã biết, biết, biết rồi, biết r, bít rồi, bít r, bik rồi
biết rùi, đã biết rồi, đã nắm, nắm rồi, nắm r, nắm được, nắm được rồi, nắm bắt, đã nắm bắt, đã nắm được, đã nắm rồi
nắm rõ, đã nắm rõ, nắm thông tin, đã nắm thông tin, nghe rồi, đã nghe, hiểu, hiểu rồi, hiểu r, đã hiểu, đã hiểu rồi
thông suốt, quán triệt, đã quán triệt
đã xem, xem rồi, xem r, đã xem rồi, có xem rồi, đọc rồi, đã đọc, đã đọc rồi, đọc r, thấy rồi, thấy r, thấy tin
thấy thông báo, đã thấy, coi rồi, đã coi, đã coi rồi, coi r, ghi nhận, đã ghi nhận, xin ghi nhận, lưu ý, đã lưu ý
nhớ rồi, nhớ r, đã nhớ, đã ghi, ghi rồi, đã lưu, received, noted, got it, roger, đã check, đã đọc kỹ, xem kỹ rồi
đã tiếp cận, đã có thông tin, có thông tin rồi, tới rồi, đến rồi, đã đến, nhận thư rồi
đã nhận thông báo, đã nhận tin, ok nhận
i have/ve received/read/seen it, i received it, received it, i got it, understood, i understand
acknowledged, seen, have read it, read it, i have read the notice, i have received the notice
"""
NOT = """
không, ko, k, kg, kh, khg, kô, hok, hk, hông, hổng, hong, hôn!, hem, khum, khom, hăm!, nỏ, chẳng, chả, đâu có
chưa, chửa, hổng có, hông có, đừng có, khỏi, đừng!, hãy khoan, chớ, không hề, chưa hề, không hẳn, chưa hẳn, đâu phải
not
"""
NO = """
ngừng gửi, ngưng gửi, ngừng gởi, không/hông/hổng/ko phải em/anh/chị/cô
không ạ, không nhé, không em, không đâu, không phải, không phải vậy, không phải đâu, không phải thế, ko phải, k phải
hổng phải, hông phải, hổng phải đâu, kp, không chịu, hổng chịu, hông chịu, không muốn, không muốn đâu, không tham gia
không cho phép, không chấp nhận, không thích, không cần, không đồng ý, ko đồng ý, không được, chưa được, chưa đúng
không đúng, không đúng rồi, ko đúng, k đúng, hổng đúng, không chính xác, chưa chính xác, không chuẩn, chưa chuẩn
đừng gửi, đừng gởi, dừng gửi, không gửi, ko gửi, k gửi, không gởi, chưa đồng ý, chưa nhất trí, không nhất trí
không duyệt, chưa duyệt, chưa ổn, không ổn, chưa khớp, không khớp, chưa đủ, không đủ, ❌, 👎, ✖, 🙅, 🚫, ⛔, ✗, no, nope
wrong, never, disagree, từ chối, xin từ chối, xin không, phản đối, bác bỏ, không ưng, chưa ưng, chưa phải, chưa đâu
không ok, ko ok, chưa ok, đừng!, đừng nhé, vẫn chưa đúng, chưa chốt
i don t agree, do not agree, don t agree, i disagree, no way, it is not right/correct, that is not right/correct
that s not right/correct, do not send it, don t send it, don t send
"""
WRONG = """
thừa, dư, thiếu, thiếu rồi, còn thiếu, bị thiếu, thiếu một, dư rồi, thừa rồi, bị dư, còn sai, vẫn sai, nhầm số
nhầm số rồi
lộn số, lộn số rồi
sai, sai rồi, sai r, sai bét, sai hết, sai hết rồi, sai số, sai số rồi, sai số liệu, bị sai, có sai, sai một chỗ
sai chỗ, đã sai, không sai rồi, nhầm, nhầm rồi, nhầm r, bị nhầm, nhầm số liệu, nhập nhầm, nhập sai, gõ nhầm, gõ sai
ghi nhầm, ghi sai, ghi lộn, nhập lộn, gõ lộn, bấm nhầm, bấm lộn, đánh nhầm, viết nhầm, điền nhầm, điền sai, báo nhầm
báo sai, gửi nhầm, gửi sai, có nhầm, nhầm lẫn, lộn, lộn rồi, bị lộn, lộn số liệu, trật, trật rồi, trật lất, trớt quớt
trật bét, hỏng rồi, hư rồi
it/that is/s wrong, something is wrong, one figure is wrong, there is a mistake, there s a mistake, a mistake, mistake
incorrect, one is wrong
"""
WAIT = """
khoan, khoan đã, khoan khoan, khoan hãy, khoan gửi, khoan gởi, khoan hãy gửi, khoan hãy gởi, khoan vội, hãy khoan
từ từ, từ từ đã, từ đã, gượm, gượm đã, hượm, hượm đã, xem lại, xem lại đã, coi lại, coi lại đã, ngó lại, dò lại
để dò lại, để xem lại, để xem lại đã, để coi lại, để coi lại đã, để xem, để coi, để xem đã, để coi đã, để kiểm tra
để kiểm tra lại, để rà lại, để rà soát, để rà soát lại, để tính lại, để đếm lại, để hỏi lại
để tôi/anh/chị/em/cô/chú/bác/tui/mình xem/coi/kiểm/rà/hỏi/tính/dò/đếm/check (tra/soát) (lại) (đã)
cho tôi/anh/chị/em/cô/chú/bác/tui/mình xem/coi/kiểm/rà/hỏi/tính/dò/đếm/check (tra/soát) (lại) (đã), cần xem lại
phải xem lại, xin xem lại, muốn xem lại, kiểm tra lại, kiểm tra lại đã, rà soát lại, rà lại, tính lại, chờ đã, đợi đã
chưa gửi, chưa gửi vội, chưa gởi, chưa gởi vội, đừng gửi vội, đừng gởi vội, đừng vội, chưa vội, không vội, hãy chờ
hãy đợi, wait, hold on, ✋, ⏸, để suy nghĩ, để suy nghĩ đã, để nghĩ đã, để tôi nghĩ, cân nhắc, để cân nhắc, xem xét
để xem xét, để hỏi đã, để tôi hỏi, còn xem lại, check lại, để check lại
"""
WAIT_OR_LATER = """
chờ/đợi/chờ/đợi (tôi/anh/chị/em/cô/chú/bác/tui/mình) chút/tí/tý/xíu/lát/lúc (xíu/nữa/đã), chờ một chút, đợi một chút
chờ một lát, đợi một lát, chờ tôi, đợi tôi, chờ chút xíu, đợi chút xíu, chờ một tí, đợi một tí, cho xin ít phút
cho tôi/anh/chị/em/cô/chú/bác/tui/mình (xin) ít phút, cho xin mấy phút, chờ nhé, đợi nhé
"""
STOP = """
thôi, thôi khỏi, thôi dừng, thôi nghỉ, thôi đi, thôi kệ, khỏi, khỏi đi, khỏi cần, thôi khỏi cần, dừng!, dừng lại
dừng đi, dừng ngay, dừng tại đây, ngưng, ngưng lại, ngưng đi, ngừng, ngừng lại, ngừng đi, huỷ, hủy, huỷ bỏ, hủy bỏ
huỷ đi, hủy đi, bỏ, bỏ đi, thôi bỏ đi, thôi bỏ, bỏ hết, không làm nữa, thôi không làm nữa, không gửi nữa
thôi không gửi, thôi không gửi nữa, hổng làm nữa, không nhập nữa, nghỉ không làm nữa, thoát, thoát ra, out, exit
quit, cancel, stop, kết thúc, dẹp, dẹp đi, thôi dẹp đi, để đó, không muốn làm nữa, không cần nữa, thôi không cần
thôi không cần nữa, đủ rồi dừng, chấm dứt, thôi không, ngưng không làm nữa, 🛑
"""
FIX = """
sửa, sửa lại, sửa đi, sửa giúp, sửa đã, để sửa, để sửa lại, để tôi sửa, để tôi sửa lại, cho sửa, cho tôi sửa
cho tôi sửa lại, cho sửa lại, cần sửa, cần sửa lại, phải sửa, phải sửa lại, muốn sửa, muốn sửa lại, xin sửa
xin sửa lại, chỉnh lại, sửa số, sữa lại, điều chỉnh, điều chỉnh lại, đính chính, làm lại, nhập lại, gõ lại, ghi lại
báo cáo lại, để nhập lại, cho nhập lại, cho làm lại
để anh/chị/em/cô/chú/bác/tui/mình sửa (lại), let me correct/fix/change it, i want to correct/fix/change it, fix it
change it, i need to correct it
"""
