"""What people say of themselves, of the work and of the time, and what they ask: a table, to be read aloud (phrases.py
says how it is written)."""

LATER = """
sau tôi/tui/anh/chị/em/mình/bác/cô gửi/gởi/nộp/báo, ốm, mệt, đau, bệnh, ốm quá, mệt quá, đau quá, bệnh rồi, nhức đầu
chưa tổng kết, chưa thống kê, chưa rà soát, chưa thu thập, chưa kiểm đếm, chưa báo/nộp/gửi/gởi được
chưa thu/hỏi/lấy/ghi/nhập/tính/đếm/soạn (được) (xong), chưa họp, số chưa có, số liệu chưa có
tí/tý/xíu/chút/lát/tẹo (tôi/tui/anh/chị/em) gửi/gởi/nộp/báo, ít/vài/mấy/dăm phút (nữa), sau sẽ gửi/gởi
sẽ gửi/gởi/nộp/báo (sau), khi/lúc/bao/chừng nào/giờ có/xong/rảnh/về (số), bao giờ có số
lát nữa, lát, lát sau, tí nữa, tý nữa, tẹo nữa, chút nữa, chút xíu nữa, xíu nữa, xíu, một lát, một lát nữa
một lúc nữa, một chút nữa, một tí nữa, lúc nữa, lúc khác, khi khác, để lúc khác, hôm khác, để hôm khác, bữa khác
để bữa khác, bữa nào, hôm nào rảnh, dịp khác, để dịp khác, để sau, để sau đi, sau nhé, sau nha, sau nghen, sau gửi
sau gởi, sẽ gửi sau, gửi sau, gởi sau, báo cáo sau, báo sau, làm sau, trả lời sau, sau này, chốc nữa, tẹo
bận, bận quá, đang bận, bận việc, đang họp, tôi họp, bận họp, phải họp, đi họp, đang dở họp, đang dự họp, đang đi
đang chạy xe, đang lái xe
đang trên đường, đang ngoài, đang ở, đang ăn, đang nằm, đang làm, đang tổng hợp, đang tính, đang chờ, đang đợi
đang có, đang dở, đang cấp cứu, đang bệnh, đang ốm, đang đau, đang tiếp khách, đang dự, đang học, đang bồng cháu
đang trông cháu, đang tưới, đang gặt, đang cày
chưa rảnh, không rảnh, chưa kịp, không kịp, chưa làm kịp, chưa làm xong, chưa xong, chưa tổng hợp xong, chưa tổng hợp
chưa làm, chưa có số, chưa có số liệu, chưa đủ số liệu, chưa tổng hợp được, chưa thu thập xong, chưa sẵn sàng
chưa có kết quả, các chi hội chưa báo, lúc nào rảnh, khi nào rảnh, lúc rảnh, rảnh rồi, về nhà, về tới nhà, khi về
về rồi, xong việc, họp xong, ăn xong, làm xong sẽ, có số sẽ, có số rồi gửi, khi có số, khi có, khi nào có, lúc nào có
chờ kế toán, đợi kế toán, chờ thủ quỹ, để hỏi kế toán, để hỏi thủ quỹ, đi vắng, đi vắng rồi, vắng nhà, ở quê, đi viện
nằm viện
"""
LET = "để, nhờ, bảo, kêu, biểu, giao"
TIMES = """
hết tuần, hết tháng, mai, ngày mai, sáng mai, chiều mai, trưa mai, tối mai, đến mai, mai mốt, mốt!, ngày mốt, mốt gửi
mốt gởi, ngày kia
ngày hôm sau, hôm sau, chiều, chiều nay, trưa nay, tối nay, tối!, đêm nay, sáng nay, hôm nay, trong ngày, cuối ngày
tối về, chiều về, trưa về, cuối tuần, cuối tuần này, cuối tuần sau, đầu tuần, đầu tuần sau, đầu tuần tới, tuần sau
tuần tới, giữa tuần, trong tuần, trong tuần này, tuần này, cuối tháng, đầu tháng, đầu tháng sau, tháng sau, tháng tới
giữa tháng, cuối quý, chủ nhật, cn, thứ hai/ba/tư/năm/sáu/bảy (tuần) (sau/tới/này)
vài hôm, vài bữa, ít hôm, ít bữa, mấy hôm, mấy bữa, vài ngày, ít ngày, mấy ngày, vài hôm nữa, ít hôm nữa, mấy hôm nữa
vài bữa nữa, ít bữa nữa, mấy bữa nữa, vài ngày nữa, ít ngày nữa, mấy ngày nữa, bữa sau, tuần sau nữa, sang tuần
qua tuần, qua tết, sang tháng, sang năm, chậm nhất, muộn nhất, nhanh nhất, sớm nhất, hôm nay hoặc mai, sáng, trưa
tomorrow, tomorrow morning, tomorrow afternoon, tonight, this evening, this afternoon, later today, today, by tonight
by tomorrow, next week, this week, next month, at the weekend, (on/by) monday/tuesday/wednesday/thursday/friday
(on/by) saturday/sunday
"""
DAYS = """
ngày, thứ, mùng, mồng, hôm, trước ngày, sau ngày, đến ngày, vào ngày, tới ngày, đến thứ, tới thứ, vào thứ, trước thứ
"""
AHEAD = """
hôm nữa, ngày nữa, bữa nữa, hôm, ngày, bữa, tuần, tuần nữa, giờ nữa, tiếng nữa, phút nữa, tiếng, phút
"""
BEG = """
nộp/gửi/gởi/báo muộn/chậm/trễ, lùi lại, lùi thêm, cho nộp/gửi muộn/chậm/trễ, xin lùi lại, cho lùi lại
xin lùi, cho lùi, cho xin lùi, xin hoãn, cho hoãn, cho xin hoãn, xin gia hạn, cho gia hạn, cho xin gia hạn
gia hạn thêm, gia hạn cho, xin thêm, cho thêm, cho xin thêm, cho tôi/anh/chị/em/cô/chú/bác/tui/mình thêm
cho tôi/anh/chị/em/cô/chú/bác/tui/mình (xin) lùi/đến/tới/khất/nợ/hoãn, xin đến, cho xin đến, xin tới, cho xin tới
cho đến, xin khất, cho khất, cho xin khất, cho nợ, xin nợ, cho chậm, xin chậm, xin nộp chậm, xin nộp muộn, xin trễ
cho trễ, xin phép nộp chậm, xin phép chậm, xin gửi chậm, hẹn, hẹn đến, xin hẹn, xin phép lùi, lùi hạn, xin lùi hạn
cho lùi hạn, dời hạn, extend the deadline, (ask/asking) for an extension, have an extension, need an extension
(need/want/give) (me/us) (some/a) (little/bit) more time, give/allow me/us one/two/three/a/some more day/days
give/allow me/us one/two/three/a/few more days, a few more days, two more days, one more day, three more days
"""
DO = """
làm, báo cáo, báo, trả lời, nhắn, điền, nhập, bổ sung, xong, hoàn thành, có số, tổng hợp, khai, hoàn tất
phản hồi, gọi lại
"""
DONE = """
gửi rồi, gởi rồi, gửi r, gởi r, đã gửi, đã gởi, đã gửi rồi, đã gởi rồi, gửi lâu rồi, gửi xong rồi, gửi xong
có gửi rồi, có gửi, nộp rồi, nộp r, đã nộp, đã nộp rồi, nộp xong, nộp xong rồi, báo cáo rồi, báo cáo r, đã báo cáo
đã báo cáo rồi, báo rồi, báo r, đã báo, đã báo rồi, báo cáo xong, báo cáo xong rồi, làm rồi, làm xong, làm xong rồi
đã làm, đã làm rồi, đã làm xong, xong, xong rồi, xong r, đã xong, đã xong rồi, xong lâu rồi, hoàn thành
hoàn thành rồi, đã hoàn thành, hoàn tất, hoàn tất rồi, đã hoàn tất, done already, already done/sent, sent already
(have/we/i) already sent it, trả lời rồi, đã trả lời, đã trả lời rồi, nói rồi
đã nói rồi, nhắn! rồi, đã nhắn!, điền rồi, đã điền, nhập rồi, đã nhập, done
"""
DONE_BY = """
bản giấy, qua email, qua mail, qua zalo, qua bưu điện, bằng giấy, bằng văn bản, trực tiếp, tận tay, file, zalo, email
mail, cho chị, cho anh, cho cô, hôm qua, hôm kia, hôm trước, bữa trước, bữa qua, hồi sáng, hồi trưa, hồi chiều
hồi hôm, sáng nay, chiều qua, tối qua, tuần trước, tuần rồi, từ lâu, từ hôm qua, từ hôm kia, từ tuần trước, từ sáng
từ hôm, lúc nãy, hồi nãy, khi nãy, mới nãy, vừa nãy, vừa xong, từ đời nào, lâu rồi
"""
BEFORE = """
(y/vẫn/cứ/lấy) như/giống/bằng/theo (như/số/của/hệt) kỳ/kì/lần/bữa/năm/tháng/quý/tuần/đợt/hôm/lúc trước
(y/vẫn) như/giống/bằng (như/số) kỳ/tháng/quý/năm rồi, (y/vẫn) như/giống/bằng (như/số) năm ngoái
(y/vẫn/cứ/lấy/số) (theo/như/giống) (số) cũ, như cũ, y cũ, số cũ
y chang/hệt/như/xì/nguyên (như) kỳ/kì/lần/bữa/năm/tháng/quý/đợt trước, y chang/hệt/xì năm ngoái, y chang/hệt cũ
y chang, y hệt, giữ nguyên, vẫn giữ nguyên, giữ như cũ, giữ số cũ, giữ nguyên số cũ, giữ nguyên như cũ
không thay đổi, không thay đổi gì, không có thay đổi, không có gì thay đổi, chưa thay đổi, chưa có gì thay đổi
không đổi, vẫn không đổi, không có gì mới, không có gì khác, không khác, không khác gì, vẫn vậy, vẫn thế, vẫn rứa
vẫn như vậy, vẫn như thế, nguyên như cũ, cũng như kỳ trước, cũng vậy như trước, như trước, như lúc trước
vẫn như trước, giống trước, lấy số kỳ/lần/tháng/năm/quý trước, theo kỳ/lần/tháng/năm/quý trước, số kỳ trước
số năm ngoái, copy kỳ trước, như mọi khi, như mọi năm, như mọi lần, như thường lệ, giống mọi năm, giống mọi lần
"""
CALL = """
số văn phòng, xin số văn phòng, số máy văn phòng, số điện thoại văn phòng, cho xin số văn phòng
gọi (lại/điện/thoại) (lại) cho tôi/anh/chị/em/cô/chú/bác/tui/mình/dì/ông/bà/con/cháu
gọi/điện/phone/alo/call (lại/điện/thoại) (cho/giúp) tôi/anh/chị/cô/chú/bác/tui/mình/dì/ông/bà, gọi lại, gọi điện
điện lại, gọi lại giúp, gọi lại giúp tôi, gọi điện lại, nhờ gọi, nhờ em gọi, nhờ em gọi lại, nhờ gọi điện, cần gọi
cần gọi điện, gọi số này, gọi tôi số này, gọi giúp, gọi giùm, a lô cho tôi/anh/chị/cô/chú/bác/tui, a lô lại, alo lại
cho tôi/anh/chị/cô/chú/bác/tui gặp, cho gặp, muốn gặp, cần gặp, xin gặp, nói chuyện với, nói chuyện trực tiếp
cần nói chuyện, muốn nói chuyện, cho tôi nói chuyện, xin số điện thoại, cho xin số điện thoại
cho tôi xin số điện thoại, cho số điện thoại, gọi vào số, call me, call lại, alo cho tôi/anh/chị/cô/chú/bác/tui/mình
"""
NOT_ME = """
không/ko/k/hổng/hông/đâu/chẳng/nỏ/hok phải tôi/tui/mình/em/anh/chị/cô/chú/bác/tao/tớ, tôi không phải
không phải việc của/tôi, không phải việc tôi, không phải của tôi/tui/mình/em/anh/chị, không phải phần tôi
không phải phần của tôi, không phải trách nhiệm, đâu phải việc của, đâu phải của tôi, không thuộc tôi
không thuộc thẩm quyền, không thuộc trách nhiệm, không thuộc đơn vị, không phụ trách, không còn phụ trách
hết phụ trách, không còn làm, không còn công tác, không còn ở, không làm chủ tịch, không phải chủ tịch, đâu có làm
đâu phải chủ tịch, không phải đơn vị, không phải cán bộ, không phải người
tôi nghỉ rồi, nghỉ hưu rồi, nghỉ hưu, nghỉ việc, nghỉ việc rồi, về hưu, về hưu rồi, đã nghỉ công tác, đã nghỉ việc
đã nghỉ hưu, nghỉ công tác, nghỉ làm rồi, hết làm, thôi làm rồi, thôi giữ chức, thôi chức, hết nhiệm kỳ
không làm nữa rồi, chuyển công tác, chuyển công tác rồi, đã chuyển công tác, chuyển sang, đã chuyển sang, giờ chị
giờ anh, nhầm số rồi, nhầm số, lộn số rồi, lộn số, nhầm người, nhầm người rồi, lộn người, lộn người rồi, nhầm máy
nhầm máy rồi, lộn máy, lộn máy rồi, gửi nhầm người, gửi nhầm người rồi, gửi lộn người, nhắn nhầm, nhắn nhầm rồi
nhắn lộn, nhắn nhầm số, nhắn lộn số, nhắn nhầm người, nhắn lộn người, sai người, sai người rồi, nhầm đơn vị
nhầm địa chỉ, nhầm chỗ rồi, wrong number, không phải máy tôi, người khác phụ trách, người khác làm, không liên quan
không quen
"""
SENT_WHAT = """
what did/have i/we (just/already) send/sent, what (was/is) sent, (show/see) (me) what i/we (have) sent
did/have you get/got/received my/our report/numbers/figures (yet), did/has my/our report/numbers arrive/arrived/come
(tôi) đã gửi/gởi/báo/nộp (những/cái) gì/chi, tôi/tui/mình gửi/gởi/báo/nộp (những/cái) gì/chi (rồi)
đã gửi/gởi/báo số nào
tôi/tui/mình gửi/gởi/báo số nào/mấy
tôi báo cáo số nào, báo cáo số nào rồi, xem (lại) số (liệu) (tôi) đã gửi/gởi/nộp/báo
xem (lại) báo cáo (tôi) đã gửi/gởi/nộp, cho (tôi/tui/anh/chị/cô/chú/bác) (xin) xem/coi (lại) số (liệu) (đã) gửi/gởi
cho (tôi/tui/anh/chị/cô/chú/bác) xem/coi (lại) báo cáo (đã gửi/gởi), coi (lại) số (liệu) đã gửi/gởi
xem (lại) báo cáo (của) (tôi/tui/mình/đã/cũ), coi (lại) báo cáo, số (liệu) (tôi) đã gửi/gởi, số liệu đã báo
báo cáo tôi đã gửi, báo cáo đã gửi, số cũ là gì, số cũ là bao nhiêu, lần trước (tôi) gửi/gởi/báo gì
lần trước (tôi) gửi/gởi/báo số gì, kỳ trước (tôi) gửi/gởi/báo gì, kỳ trước (tôi) gửi/gởi/báo bao nhiêu
lần trước (tôi) gửi/gởi/báo bao nhiêu, gửi/gởi/báo bao nhiêu rồi, tôi gửi/báo bao nhiêu, hôm qua (tôi) gửi gì
đã báo bao nhiêu, đã gửi bao nhiêu
nhận được (báo cáo/số/cáo) (liệu) của tôi/anh/chị/cô/chú/bác/tui chưa
nhận được số của tôi/anh/chị/cô/chú/bác/tui chưa, (đã) nhận được báo cáo chưa
(đã) nhận được báo cáo của tôi/anh/chị/cô/chú/bác/tui/xã chưa, nhận được chưa, đã nhận được chưa, đã nhận chưa
đã tới chưa, tới chưa, đã đến chưa, gửi/gởi được chưa, gửi/gởi đi chưa, gửi/gởi (tới/xong/rồi) chưa, đã gửi/gởi chưa
(tôi) gửi/gởi chưa nhỉ, (tôi) đã báo cáo chưa, báo cáo (của) (tôi) tới chưa, báo cáo (của) (tôi) gửi chưa
"""
THANKS = """
cảm ơn, cám ơn, cảm ơn nhiều, cám ơn nhiều, cảm mơn, cảmơn, camon, cám ơn nhiều lắm, cảm ơn nhiều lắm, cảm ơn trước
xin cảm ơn, xin chân thành cảm ơn, chân thành cảm ơn, trân trọng cảm ơn, trân trọng, đa tạ, đội ơn, biết ơn, mang ơn
thanks, thank, thank you, thankyou, thks, tks, tk, ths, thx, thank u, tkx, tksn, kiu, thank kiu, cảm ơn vì, cảm ơn đã
c ơn, 🙏, 🫶
"""
HELLO = """
tốt quá, haha, hihi, hehe, kaka, hi hi, ha ha, vui quá, giỏi quá, hay quá, làm tốt lắm, tốt lắm, tuyệt vời, tuyệt
hay lắm
giỏi lắm, khỏe không, khoẻ không, lâu quá không gặp, năm mới vui vẻ, ngày mới tốt lành, ngày tốt lành, vui vẻ nhé
dễ thương, dễ thương quá, ngoan, ngoan lắm, vất vả, vất vả quá, vất vả rồi, tội nghiệp, thông minh quá, thông minh
tiện quá, tiện lợi quá, good, great, nice, 😊, 😀, 😁, 😄, 😃, 🙂, 😍, 🥰, 😂, 🤣, 🎉, 🎊, 🌹, 🌸, 💐, 🌷
chào, xin chào, kính chào, chào buổi sáng, chào buổi chiều, chào buổi tối, chào buổi trưa, chào nhé, em chào
cháu chào, con chào, chào cả nhà, chào mọi người, alo, alô, a lô, alo alo, alô alô, a lô a lô, aloo, hello, helo
hế lô, hê lô, hi, hey, hêy, hế nhô, ê!, good morning, bye, bai, tạm biệt, chào tạm biệt, em ơi, anh ơi, chị ơi
con ơi, cháu ơi, cô ơi, chú ơi, bác ơi, bạn ơi, văn phòng ơi, có ai ở đó, happy new year, hppy new year, hi em
hi anh, 👋, 😊👋
"""
WISH = "năm mới, chúc, chúc mừng, kính chúc, xin chúc, xin kính chúc, cầu chúc, chúc các"
ASK = """
qua đâu, tới đâu, mới hay cũ, hay mới, hay cũ, ghi chi, nhập chi, điền chi, hỏi chi, là chi, không hiểu, chưa hiểu
khó hiểu, không hiểu gì, hổng hiểu, vào đâu, kiểu gì, bằng gì, hay đồng, gì, cái gì, cái chi, gửi chi, gởi chi
làm chi, gì vậy, gì thế, j, ji, ai
ai vậy, ai đấy, ai đó, mấy giờ, mấy
khi nào, khi mô, bao giờ, lúc nào, chừng nào, hồi nào, ngày nào, hôm nào, ở đâu, ở mô, về đâu, chỗ nào, nơi nào
bao nhiêu, bao lâu, bao xa, thế nào, thế nào là, như thế nào, ra sao, làm sao, tại sao, vì sao, sao vậy, sao thế
sao lại, là sao, sao rứa, răng rứa, răng!, làm răng, là răng, chi rứa, nào, số nào, câu nào, cái nào, đơn vị nào
người nào, hay không, hay chưa, hay sao, hay là, phải không, phải hông, phải hôn, đúng không, đúng hông, được không
được hông, được hôn, được ko, đúng ko, đúng chưa, được chưa, ok không, ok chưa, không nhỉ, chưa nhỉ, hả!, hở!, hử!
phỏng, chăng, có phải, là ai, là gì, nghĩa là sao, có cần, có phải không, số mấy, câu mấy, thứ mấy, ngày mấy
tháng mấy, mấy người, mấy ngày, ra răng, mần răng, mô!, ở mô rứa, khi nào vậy, sao, tính từ ngày nào, hay năm
hay tháng, hay quý, hay người, hay máy, gửi được chưa, gởi được chưa, what, when, where, who, why, how, là số của ai
cho hỏi, xin hỏi, hỏi chút, cho tôi hỏi, cho em hỏi, tính sao, đâu rồi, được gì
"""
AWAIT = "chờ, đợi, để chờ, để đợi, còn chờ, còn đợi, phải chờ, phải đợi"
BUSY = "đang, đương, mắc, còn đang"
