### Những phần có số đếm của một câu: phần nào không có thì không nói. Đứng đầu dòng thì viết hoa.

part-conferences = { $count } hội nghị
part-deadlines = { $count } thời hạn
part-moved = { $count } tin dời ngày
part-new = { $count } tin thêm
part-ended = { $count } tin bỏ
part-past = { $count } tin đã qua ngày, không nhắc bù
part-corrections = { $count } đề nghị sửa (gõ DUYỆT)
part-inquiries = { $count } câu hỏi lại đơn vị chưa trả lời
part-on-time = đúng hạn { $count }
part-late = muộn { $count }
part-owing = chưa có { $count }
part-excused = được miễn { $count }
