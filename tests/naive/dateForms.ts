// Forms in which a whole export may write its moments. A moment is 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM:SS', as in dossier.ts.

interface Parts {
  year: string;
  month: string;
  day: string;
  /** HH:MM:SS; empty where no hour is written. */
  clock: string;
}

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const bare = (digits: string) => String(Number(digits));
const behind = (day: string, clock: string) => (clock === '' ? day : `${day} ${clock}`);
const inWords = (clock: string) => clock.replace(/^(\d\d):(\d\d):(\d\d)$/, '$1 giờ $2 phút $3 giây');

const WRITERS: Record<string, (parts: Parts) => string> = {
  'yyyy-mm-dd': ({ year, month, day, clock }) => behind(`${year}-${month}-${day}`, clock),
  'yyyy-mm-ddT': ({ year, month, day, clock }) => `${year}-${month}-${day}${clock && `T${clock}.000`}`,
  'mm/dd/yyyy': ({ year, month, day, clock }) => behind(`${month}/${day}/${year}`, clock),
  'd/m/yyyy': ({ year, month, day, clock }) => behind(`${bare(day)}/${bare(month)}/${year}`, clock.replace(/^0/, '')),
  'dd.mm.yyyy': ({ year, month, day, clock }) => behind(`${day}.${month}.${year}`, clock),
  'hh:mm:ss dd/mm/yyyy': ({ year, month, day, clock }) => `${clock} ${day}/${month}/${year}`.trim(),
  'dd-Mon-yyyy': ({ year, month, day, clock }) => behind(`${day}-${SHORT_MONTHS[Number(month) - 1]}-${year}`, clock),
  'ngày tháng năm': ({ year, month, day, clock }) =>
    behind(`ngày ${bare(day)} tháng ${bare(month)} năm ${year}`, inWords(clock)),
  'd tháng m năm yyyy': ({ year, month, day, clock }) => behind(`${bare(day)} tháng ${bare(month)} năm ${year}`, clock),
  'giờ phút ngày': ({ year, month, day, clock }) => `${inWords(clock)} ngày ${day}/${month}/${year}`.trim(),
};

/** Writers of a moment, '' for none, by the name of their form. */
export const DATE_FORMS = Object.fromEntries(
  Object.entries(WRITERS).map(([name, write]) => [
    name,
    (moment: string | null): string => {
      if (moment === null) return '';
      const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
      return write({ year, month, day, clock: moment.slice(11) });
    },
  ]),
);

/** Some day beyond the twelfth: without one nothing proves that the month stands first. */
export function provesOrder(moments: readonly (string | null)[]): boolean {
  return moments.some((moment) => moment !== null && moment.slice(8, 10) > '12');
}
