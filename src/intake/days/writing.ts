/** Weekday names and their short forms, marks left out. Short for Monday to Saturday is T2 to T7; the T of 2021-07-15T20:30 is not. */
export const WEEKDAY = String.raw`thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7](?![\d:])|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?`;

const MONTHS =
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?';
/** English names of months, short or in full, in one group. */
export const ENGLISH_MONTH = `(${MONTHS.replaceAll(' ', '|')})(?![a-z])`;

/** Number of an English month, 1 to 12; 0 for any other word. */
export function englishMonth(name: string): number {
  return MONTHS.split(' ').findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** Numbers of hours, minutes and seconds stand with these marks in place of a quote. */
const PRIMES = /[\u2018\u2019\u201b\u02bc\u00b4\u2032`]/g;
const DOUBLE_PRIMES = /[\u201c\u201d\u2033"]|''/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** yyyymmddhhmm, with seconds and thousandths. */
const PACKED = /^((?:19|20)\d{6})(\d{2})(\d{2})(?:(\d{2})(\d{3})?)?$/;

/**
 * A text of a date column in the one way of writing that the patterns know: lower case without marks, plain quotes and dashes, one
 * space for any white space, nothing around it that says nothing (the mark by which a spreadsheet keeps text, a full stop).
 */
export function plainWriting(text: string): string {
  // Primes first: NFKD takes a double one apart. Digits and signs of full width are typed with some keyboards.
  return text
    .replace(DOUBLE_PRIMES, '"')
    .replace(PRIMES, "'")
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(DASHES, '-')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .replace(/^[\s'"]+|[\s'".,;]+$/g, '')
    .toLowerCase()
    .replace(PACKED, (_, day, hour, minute, second = '00') => `${day} ${hour}:${minute}:${second}`);
}
