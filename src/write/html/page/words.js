// What the page says, in its language. The words come from the program's catalogs, in the data that stands in the page.

/** @typedef {Record<string, string>} Words */
/** @type {Words} */
export const words = {};

/** @type {{ language: string }} */
const spoken = { language: 'vi' };

/** @param {string} language @param {Words} own */
export function speak(language, own) {
  spoken.language = language;
  Object.assign(words, own);
}

/** A sentence with its blanks filled. @param {string} name @param {Record<string, string>} values */
export function said(name, values = {}) {
  return (words[name] ?? '').replace(/\{(\w+)\}/g, (all, blank) => values[blank] ?? all);
}

/** @param {number} n */
export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, spoken.language === 'vi' ? '.' : ',');
}

/** A share from counts, halves of a tenth of a percent rounded up (report/ground/share.ts); null of nothing. @param {number} part @param {number} whole */
export const share = (part, whole) => (whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole)) / 1000);

/** A share from 0 to 1 as a percentage with one decimal. @param {number} value */
export function shareText(value) {
  const tenths = Math.floor((Math.round(value * 1e6) * 2000 + 1e6) / 2e6);
  const whole = count(Math.floor(tenths / 10));
  return spoken.language === 'vi' ? `${whole},${tenths % 10} %` : `${whole}.${tenths % 10}%`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Seconds since 1970 as a day, with its hour where it has one. @param {number} seconds @param {string} [language] */
export function momentText(seconds, language = spoken.language) {
  const [, year = '', month = '', day = '', hour] =
    /^(.*)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(seconds * 1000).toISOString()) ?? [];
  const text =
    language === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
  return hour === '00:00' ? text : `${text} ${hour}`;
}

/** Vietnamese order, in whatever language the page is: the names are Vietnamese. */
export const order = new Intl.Collator('vi');
