# Quyền của văn phòng trong danh bạ.

cli-role-admin = quản trị
cli-role-office = văn phòng
cli-role-leader = lãnh đạo
cli-role-viewer = chỉ xem
cli-roles-new = { $count } người sẽ có quyền mới của văn phòng:
cli-roles-ended = { $count } người sẽ thôi quyền của văn phòng:
cli-role = • { $name } ({ $post }): { $role }
cli-roles-question = Đúng là những người này? Gõ c (có) rồi Enter để nhập, gõ khác để thôi:
cli-roles-refused = Chưa nhập gì. Nếu đúng là những người này, chạy lại với --yes; nếu không, sửa cột Vai trò trong bảng.
