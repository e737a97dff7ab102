/**
 * Invented persons, each found again by a token that stands nowhere else: `written` in free text, `tokens` searched for. A row's own
 * applicant is planted as it might be written again.
 */
export interface Planted {
  kind: string;
  written: string;
  tokens: string[];
}

const TITLES = [
  'ông',
  'Bà',
  'ANH',
  'chị',
  'Ông (bà)',
  'ông/bà',
  'hộ ông',
  'hộ bà',
  'Người nộp:',
  'chủ hồ sơ',
  'Khách hàng',
];

/** How a telephone number of ten digits is written. */
const PHONES: ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '$1 $2 '),
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '$1.$2.'),
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '$1-$2-'),
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '$1 - $2 - '),
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '($1) $2 '),
  (digits) => digits.replace(/^0(\d{3})(\d{3})/, '+84 $1 $2 '),
  (digits) => digits.replace(/^0/, '84'),
  (digits) => digits.replace(/^0(\d{3})(\d{3})/, '(+84) $1.$2.'),
  (digits) => [...digits].join(' '),
  (digits) => digits.replace(/^(\d{4})(\d{3})/, '$1\u00a0$2\u00a0'),
];

/** Persons for one place; `at` numbers the place, so that no two places share a token. */
export function personsFor(at: number): Planted[] {
  const n = (kind: number) => String(at * 100 + kind).padStart(4, '0');
  const name = (kind: number) => `Zq${letters(at * 100 + kind)}`;
  return [
    { kind: 'identity of 12 digits', written: `CCCD 0401${n(1)}7731`, tokens: [`0401${n(1)}7731`] },
    { kind: 'identity of 9 digits', written: `CMND 18${n(2)}731`, tokens: [`18${n(2)}731`] },
    { kind: 'telephone of 8 digits', written: `ĐT: 38${n(3)}71`, tokens: [`38${n(3)}71`] },
    { kind: 'e-mail', written: `thư zq.${n(4)}@vi-du.example`, tokens: [`zq.${n(4)}`] },
    ...PHONES.map((spell, which) => {
      const written = spell(`09${n(10 + which)}8812`);
      return { kind: `telephone ${which}`, written: `gọi ${written} không nghe`, tokens: [written] };
    }),
    ...TITLES.flatMap((title, which): Planted[] => [
      {
        kind: title,
        written: `chờ ${title} ${name(30 + which)} Văn ${name(50 + which)} ký`,
        tokens: [name(30 + which), name(50 + which)],
      },
    ]),
  ];
}

/** The row's own applicant and address as they might be written again, a place each. */
export function ownOf(at: number) {
  const first = `Đỗ ${capital(letters(at * 7 + 9000))}ạ`;
  const applicant = `${first} Thị Zq${letters(at * 7 + 9001)}ữ`;
  const address = `Xóm Zq${letters(at * 7 + 9002)}ồ, xã Đông`;
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const spellings = [
    applicant,
    applicant.toUpperCase(),
    bare(applicant),
    applicant.normalize('NFD'),
    applicant.replaceAll(' ', '  '),
  ];
  return {
    applicant,
    address,
    planted: [...spellings, address, bare(address).toLowerCase()].map((written, which) => ({
      kind: `own person ${which}`,
      written: `trả lại vì ${written} vắng`,
      tokens: [letters(at * 7 + 9000), letters(at * 7 + 9001), letters(at * 7 + 9002)],
    })),
  };
}

const ALPHABET = 'bcdghklmnpqrstvx';

/** A number as letters that make no word. */
function letters(number: number): string {
  const spelled = [...number.toString(16).padStart(5, '0')].map((digit) => ALPHABET[Number.parseInt(digit, 16)]);
  return `zqw${spelled.join('')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
