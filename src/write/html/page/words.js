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
