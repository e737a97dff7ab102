const LABEL =
  /^(?:tên )?(?:đơn vị|cơ quan)(?: (?:báo cáo|lập(?: báo cáo| biểu)?|thực hiện|giải quyết|tiếp nhận|xử lý))?\s*[:：]\s*(.*)$/iu;
/** How names of offices begin. "Sổ theo dõi" folds like "Sở", so the marks count. */
const OFFICE =
  /^(?:sở|ubnd|[uủ]y ban nhân dân|uỷ ban nhân dân|chi cục|cục|trung tâm|phòng|văn phòng|ban quản lý|ban dân tộc|thanh tra)\s+\p{L}/iu;
/** Whoever is above all offices of the province, and desks that receive for others. */
const NONE = /^(?:ubnd|[uủ]y ban nhân dân|uỷ ban nhân dân)\s+tỉnh|hành chính công|một cửa/iu;
const MOST_WORDS = 12;

/** The office that a line of a title names: after a label ("Đơn vị: SỞ Y TẾ"), or as the whole line; null where it names none. */
export function officeNamed(line: string): string | null {
  const text = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  const labelled = LABEL.exec(text)?.[1]?.replace(/[.…_\s]+$/u, '');
  if (labelled !== undefined) return /\p{L}{2}/u.test(labelled) ? labelled : null;
  const isName = OFFICE.test(text) && !NONE.test(text) && !/[\d:;]/.test(text) && text.split(' ').length <= MOST_WORDS;
  return isName ? text : null;
}
