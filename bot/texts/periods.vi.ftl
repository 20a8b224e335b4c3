# Kỳ báo cáo: kỳ của một việc trong kế hoạch, mở kỳ theo mẫu.
rhythm-once = một lần
rhythm-month = hằng tháng
rhythm-quarter = hằng quý
rhythm-half = 6 tháng một lần
rhythm-year = hằng năm
period-days = { $period }, từ { $starts-short } đến { $cutoff-short }
plan-which-period = Mục { $number }: kế hoạch nói một kỳ, mẫu “{ $form }” ({ $rhythm }) lại là kỳ khác. Các đơn vị báo cáo số liệu kỳ nào?
pick-period-of-plan = Theo kế hoạch: { $period }
pick-period-of-form = Theo mẫu: { $period }
cli-plan-which-period = Mục { $number }: kế hoạch nói { $own }; mẫu là { $others }. Thêm --covers plan hoặc --covers form.
