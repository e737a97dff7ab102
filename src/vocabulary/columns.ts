import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { remembered } from '../text/remembered.ts';
import { foldSpelling } from '../text/spelling.ts';
import { FACTS, type Fact } from './facts.ts';

const columnsSchema = z.record(z.enum(FACTS), z.array(z.string().min(1)).min(1));

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;

/** Short forms of offices, by what they are short for, folded. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['hs', 'ho so'],
  ['kq', 'ket qua'],
  ['gq', 'giai quyet'],
]);

/** Brackets that say which of several days a heading means: without them it would be read for another. */
const QUALIFIED =
  /\((?:[^()]* )?(?:dự kiến|thực tế|cũ|mới|ban đầu|lần đầu|lần \d|trước|sau|nội bộ|phòng|gia hạn|điều chỉnh|bổ sung|hẹn|phiếu hẹn|giấy hẹn)(?: [^()]*)?\)/iu;

/**
 * A heading for comparing: folded, short forms in full, without what stands in brackets: "(*)", "(ngày)", "(dd/mm/yyyy)".
 */
export function foldHeading(heading: string): string {
  return inFull(foldSpelling(heading.replace(BRACKETS, ' ')));
}

function inFull(folded: string): string {
  return folded
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
}

/** Other ways of saying "ngày": "Ngày giờ hẹn trả", "Thời điểm tiếp nhận". */
const DAY_SAID = /^(?:ngay gio|thoi diem|thoi gian) /;

/**
 * The known headings of columns.yml: folded heading -> fact. In the order of the file, and that is their rank: where two
 * columns of an export name one fact, the heading listed first is the better one.
 */
export function loadColumns(): Map<string, Fact> {
  const columns = columnsSchema.parse(readData('columns.yml'));
  return new Map(FACTS.flatMap((fact) => columns[fact].map((heading) => [foldHeading(heading), fact] as const)));
}

/**
 * Recognises the built-in spellings of headings; an earlier spelling of a fact ranks better. Of brackets that say which day is meant
 * nothing is left out: "Ngày trả kết quả (dự kiến)" is the due date or, were it not listed, nothing.
 */
export function builtInHeadings(): (heading: string) => { fact: Fact; rank: number } | null {
  builtIn ??= readBuiltIn();
  return builtIn;
}

/** Read once a process: every file is looked through for them. */
let builtIn: ReturnType<typeof readBuiltIn> | null = null;

function readBuiltIn() {
  const known = new Map([...loadColumns()].map(([heading, fact], rank) => [heading, { fact, rank }]));
  return remembered((heading) => {
    const folded = QUALIFIED.test(heading.normalize('NFC')) ? inFull(foldSpelling(heading)) : foldHeading(heading);
    return known.get(folded) ?? known.get(folded.replace(DAY_SAID, 'ngay ')) ?? null;
  });
}
