/** Những gì máy tính, ổ đĩa và hệ điều hành không cho làm, mỗi thứ một câu. */
export const machine = {
  /** Lời của hệ điều hành thay cho mã lỗi. */
  codes: {
    EACCES: 'không có quyền',
    EPERM: 'không có quyền, hoặc tệp đang mở trong Excel hay chương trình khác',
    EBUSY: 'đang mở trong Excel hay chương trình khác',
    ENOTEMPTY: 'đang có chương trình khác ghi vào',
    ENOENT: 'không tìm thấy',
    EEXIST: 'đã có sẵn',
    ENOTDIR: 'một phần của đường dẫn không phải thư mục',
    EISDIR: 'là thư mục, không phải tệp',
    ENOSPC: 'ổ đĩa đã đầy',
    EDQUOT: 'đã hết dung lượng được cấp',
    EROFS: 'ổ đĩa chỉ cho đọc',
    EIO: 'ổ đĩa hoặc đường truyền bị lỗi',
    EFBIG: 'tệp lớn hơn mức ổ đĩa cho phép',
    ENAMETOOLONG: 'tên quá dài',
    ELOOP: 'liên kết vòng',
    EMFILE: 'quá nhiều tệp đang mở',
    EINVAL: 'hệ điều hành không nhận tên này',
    ENXIO: 'thiết bị không có ở đầu kia',
    'no-file': 'là ống dẫn hoặc thiết bị, không phải tệp',
  },
  otherCode: (code: string) => `lỗi hệ thống ${code}`,
  'disk-full':
    'Ổ đĩa đã đầy khi đang xử lý hoặc ghi báo cáo: không ghi gì, báo cáo cũ (nếu có) còn nguyên; giải phóng chỗ trống hoặc chọn ổ khác bằng --out rồi chạy lại.',
  memory:
    'Không đủ bộ nhớ để tính (đã thử dùng ổ đĩa thay bộ nhớ): không ghi gì; tăng mức của --memory (như --memory 2GB) hoặc đóng bớt chương trình rồi chạy lại.',
  system: (path: string, why: string) =>
    `${path || 'Hệ điều hành'}: không đọc hoặc ghi được (${why}); kiểm tra quyền và chỗ trống trên ổ đĩa rồi chạy lại.`,
  output: (why: string) =>
    `Không in được kết quả ra đầu ra chuẩn (${why}); chuyển kết quả sang tệp hoặc ổ khác rồi chạy lại.`,
  taken: (out: string, pid: string) =>
    `Một lần chạy khác (tiến trình ${pid}) đang ghi báo cáo vào thư mục ${out}; chờ lần đó xong, hoặc chọn thư mục khác bằng --out.`,
  held: (out: string, why: string) =>
    `Không thay được báo cáo ở ${out} (${why}): báo cáo cũ còn nguyên; đóng các tệp của báo cáo đang mở (Excel, Word, trình duyệt, audit) rồi chạy lại, hoặc chọn thư mục khác bằng --out.`,
  apart: (out: string, old: string, why: string) =>
    `Không đưa được báo cáo về ${out} (${why}): báo cáo cũ nằm ở ${old}; đóng các tệp đang mở rồi chạy lại, chương trình sẽ tự đưa báo cáo về chỗ.`,
  healed: (target: string, isNew: boolean) =>
    isNew
      ? `Lần chạy trước bị ngắt khi đang thay báo cáo cũ: báo cáo mới của lần đó đã được đưa vào ${target}.`
      : `Lần chạy trước bị ngắt khi đang thay báo cáo cũ: báo cáo cũ đã được đưa trở lại ${target}.`,
  left: (folder: string, why: string) =>
    `Không xóa được thư mục làm việc ${folder} (${why}); đóng tệp đang mở trong đó, lần chạy sau sẽ tự xóa.`,
};
