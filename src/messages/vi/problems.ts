import type { RemarkCode } from '../../casefile/store/remarkCodes.ts';

/** Remarks on the data. */
export const problems: Record<RemarkCode, string> = {
  'likely-unit':
    'Tên đơn vị có thể là một: nếu đúng, ghi vào values.unit của tệp mapping (audit inspect --write-mapping viết sẵn các dòng này)',
  'likely-procedure':
    'Tên thủ tục viết tắt có thể là một với tên đầy đủ: nếu đúng, ghi vào values.procedure của tệp mapping',
  'unmarked-name':
    'Tên viết thiếu dấu: được coi là tên có dấu duy nhất phù hợp (số dòng trong ngoặc); nếu sai, sửa trong tệp gốc hoặc ghi vào values của tệp mapping',
  'calendar-short': 'Lịch làm việc không có đủ các năm của kỳ: ngoài các năm đó không tính được số ngày làm việc',
  'no-calendar':
    'Quá hạn nhưng không tính được số ngày làm việc quá hạn: hạn trả hoặc ngày xét nằm ngoài các năm của lịch làm việc',
  'running-numbers':
    'Mã hồ sơ của dòng là số vào sổ mà nhiều hồ sơ dùng chung: chỉ coi là một hồ sơ khi các dòng không ghi khác nhau về đơn vị (với mã chỉ gồm chữ số: cả ngày tiếp nhận, lĩnh vực, thủ tục)',
  'leading-zeros': 'Các mã hồ sơ chỉ khác nhau ở số 0 đứng đầu: không ghép thành một hồ sơ, cần đối chiếu',
  'join-open': 'Số vào sổ có ở nhiều hồ sơ, dòng này thiếu nội dung để biết thuộc hồ sơ nào: tính là một hồ sơ riêng',
  'many-conflicts':
    'Hai tệp ghi khác nhau ở nhiều hồ sơ chung: cần hỏi đơn vị tệp nào đúng (số hồ sơ ghi khác nhau / số hồ sơ có ở cả hai)',
  'unit-contradicted':
    'Tiêu đề, tên trang tính hoặc tên tệp ghi đơn vị khác với đơn vị được chỉ định: tính theo đơn vị được chỉ định (chi tiết ghi cả hai)',
  'unit-option-shared':
    '--unit được dùng cho nhiều tệp cùng không ghi đơn vị: kiểm tra các tệp ghi ở phần chi tiết có đúng của một đơn vị không, hoặc chỉ định từng tệp bằng files trong tệp mapping',
  'no-unit-column':
    'Không biết đơn vị: không có cột đơn vị hoặc cột trống, tiêu đề, tên trang tính, tên tệp cũng không ghi; hồ sơ được tính vào "(không ghi)", dùng --unit hoặc constants: { unit: … } trong tệp mapping',
  'no-code-column':
    'Không có cột mã hồ sơ, hoặc cột không có mã nào: mỗi dòng tính là một hồ sơ, không nhận ra được dòng trùng',
  'no-received-column':
    'Không có cột ngày tiếp nhận, hoặc cột không có ngày nào đọc được: chỉ xếp được vào kỳ những hồ sơ mà tệp khác có ngày tiếp nhận',
  'no-due-column': 'Không có cột ngày hẹn trả, hoặc cột không có ngày nào đọc được: không xét được đúng hạn, quá hạn',
  'no-result-column':
    'Không có cột ngày có kết quả, ngày trả, hoặc không có ngày nào đọc được: hồ sơ đã giải quyết hay chưa chỉ xét theo trạng thái',
  'no-status-column':
    'Không có cột trạng thái, hoặc không từ nào nhận biết được: không biết hồ sơ nào bị từ chối, được rút hay tạm dừng',
  'no-channel-column':
    'Không có cột hình thức nộp, hoặc không từ nào nhận biết được: không tách được trực tiếp, trực tuyến',
  'no-field-column': 'Không có cột lĩnh vực, hoặc cột trống: không tách được số liệu theo lĩnh vực',
  'no-procedure-column':
    'Không có cột mã và tên thủ tục, hoặc cột trống: không tách được theo thủ tục, không đối chiếu được thời hạn theo quy định',
  'no-original-due-column':
    'Tệp khác có hạn trả lần đầu, tệp này không có: không biết hạn trả của hồ sơ trong tệp này đã bị thay đổi hay chưa',
  'fact-given': 'Giá trị không có trong tệp mà do tệp mapping hoặc tùy chọn --unit chỉ định',
  'table-beside':
    'Trên trang tính có bảng khác nằm bên cạnh: được đọc như một bảng riêng (cột đầu ghi ở phần chi tiết)',
  'mixed-tables':
    'Cột của bảng thứ hai nằm xen với bảng thứ nhất và KHÔNG được đọc (vùng cột ghi ở phần chi tiết): cần tách mỗi bảng một trang tính, hoặc chỉ rõ cột trong tệp mapping',
  'lower-table': 'Bên dưới còn bảng khác với tiêu đề riêng: được đọc theo tiêu đề của bảng đó',
  'doubled-column': 'Hai cột cho cùng một nội dung: chỉ đọc một cột (cột không đọc ghi ở phần chi tiết)',
  'judged-on-returned': 'Không có ngày có kết quả: so hạn theo ngày trả, số quá hạn có thể cao hơn thực tế',
  'months-without-receipt': 'Có tháng trong kỳ không có hồ sơ tiếp nhận nào: tệp có thể thiếu',
  'ends-before-to': 'Hồ sơ tiếp nhận cuối cùng có trước ngày cuối kỳ: tệp có thể thiếu',
  'date-order-undecided':
    'Hồ sơ có ngày như 05/07/2021 trong bảng không cho biết ngày trước hay tháng trước, các bảng cùng tiêu đề cũng không: đọc là ngày/tháng/năm',
  'date-order-month-first':
    'Các cột ngày của bảng được đọc là tháng/ngày/năm (số ô chỉ đọc được theo ngày/tháng, chỉ theo tháng/ngày, theo cả hai)',
  'date-order-year-first': 'Cột có năm hai chữ số đứng đầu: đọc là năm/tháng/ngày',
  'date-order-by-column':
    'Cột ngày ghi thứ tự khác với các cột khác của bảng: đọc theo chính các ô của cột (số ô chỉ đọc được theo ngày/tháng, chỉ theo tháng/ngày, theo cả hai)',
  'date-order-by-tables':
    'Các cột ngày không cho biết ngày trước hay tháng trước: đọc như các bảng cùng tiêu đề (số ô của các bảng đó chỉ đọc được theo ngày/tháng, chỉ theo tháng/ngày, theo cả hai)',
  'date-order-mixed':
    'Bảng vừa có ngày/tháng, vừa có tháng/ngày: đọc theo thứ tự của ít nhất 95 % số ô cho biết thứ tự, không đủ thì đọc là ngày/tháng; ô không đọc được theo thứ tự đó coi là không có ngày (số ô chỉ đọc được theo ngày/tháng, chỉ theo tháng/ngày, theo cả hai)',
  'guessed-encoding': 'Mã chữ của tệp được đoán theo nội dung: kiểm tra lại, hoặc ghi encoding trong tệp mapping',
  'hidden-sheet': 'Trang tính ẩn, vẫn được đọc',
  'hidden-rows': 'Dòng ẩn, vẫn được đọc',
  'hidden-column': 'Cột ẩn, vẫn được đọc',
  'merged-cells': 'Ô gộp qua nhiều dòng: giá trị được tính cho mọi dòng trong ô gộp',
  conflict: 'Các dòng của một hồ sơ ghi khác nhau: lấy theo dòng sau cùng',
  'formula-without-value':
    'Ô là công thức chưa có giá trị lưu kèm: đọc là ô trống dù không phải ô trống; mở tệp bằng phần mềm bảng tính, lưu lại rồi chạy lại',
  'bad-date': 'Không đọc được ngày',
  'bad-hour': 'Không đọc được giờ: chỉ tính theo ngày',
  'sentinel-date': 'Ngày mặc định của phần mềm (như 01/01/1900) ghi thay ô trống: coi là không có ngày',
  'year-out-of-range':
    'Năm không thể có: trước 1990, hoặc quá 5 năm (ngày hẹn trả: 20 năm) sau khi kết xuất dữ liệu: coi là không có ngày',
  'zulu-date': 'Giờ UTC (ký hiệu Z): tính như giờ ghi trong tệp',
  'no-code': 'Dòng không có mã hồ sơ: tính là một hồ sơ riêng',
  'damaged-code':
    'Mã hồ sơ bị bảng tính đổi thành số hoặc cắt chữ số (1,23E+11; 202203010000000000): tính là một hồ sơ riêng',
  'no-received-day': 'Không có ngày tiếp nhận hợp lệ: không xếp được vào kỳ',
  'finished-without-final-status': 'Có ngày kết thúc nhưng trạng thái chưa kết thúc hoặc không rõ',
  'final-without-date': 'Trạng thái đã kết thúc nhưng không có ngày kết thúc',
  'unknown-status-without-date': 'Trạng thái lạ, không có ngày kết thúc: tính là đang giải quyết',
  'finished-before-received': 'Ngày kết thúc trước ngày tiếp nhận',
  'uneven-row':
    'Dòng có số ô khác với dòng tiêu đề (hoặc thẻ của trang bị hỏng): đọc theo thứ tự ô, ô thiếu coi là trống; cần đối chiếu với tệp gốc',
  'cut-line': 'Tệp bị cắt giữa dòng này (không có dấu xuống dòng): ô cuối không được đọc; cần sao lại tệp gốc',
  'cut-end':
    'Dòng cuối tệp không có dấu xuống dòng và ô cuối trống, trong khi hầu hết các dòng khác đều có: tệp có thể bị cắt ở đây; cần đối chiếu với tệp gốc',
  'repaired-line': 'Dòng có dấu ngoặc kép hỏng, đọc được theo một cách duy nhất',
  'unit-from-source': 'Tệp không có cột đơn vị: lấy tên đơn vị từ tên trang tính, dòng tiêu đề hoặc tên tệp',
  'level-by-name': 'Đơn vị ngoài kế hoạch: cấp (để tính lộ trình số hóa) lấy theo tên đơn vị',
  'level-unknown': 'Đơn vị ngoài kế hoạch mà tên không cho biết cấp: không tính được lộ trình số hóa',
  'dates-half-swapped': 'Cột vừa có ô ngày, vừa có chữ: bảng tính có thể đã đổi chỗ ngày và tháng ở các ô ngày',
  'padded-procedure-code': 'Mã TTHC bị bảng tính đọc thành số và mất số 0 cuối: đã bù lại',
};
