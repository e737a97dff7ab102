import iconv from 'iconv-lite';

/** The 67 accented small letters, in the order of the strings below. */
export const LETTERS = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ'];

const TCVN3 = [...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ'];
const TCVN3_CAPITALS: Record<string, string> = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' };
const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );

/** Text as it is typed for a TCVN3 font; capitals with a tone have no code and come out small. */
export function typedTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3_CAPITALS[letter] ?? TCVN3[LETTERS.indexOf(letter.toLowerCase())] ?? letter)
    .join('');
}

/** Text as it is typed for a VNI font. */
export function typedVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const typed = VNI[LETTERS.indexOf(letter.toLowerCase())];
      if (typed === undefined) return letter;
      return letter === letter.toLowerCase() ? typed : typed.toUpperCase();
    })
    .join('');
}

/** Bytes of Windows-1258: the vowels it has, then the tone as a byte of its own. */
export function bytes1258(text: string): Buffer {
  const parted = [...text.normalize('NFC')].map((letter) => {
    const [, vowel = '', tone = ''] = /^(.[\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323]?)/u.exec(
      letter.normalize('NFD').replace(/^(.)(\u0323)([\u0302\u0306])$/u, '$1$3$2'),
    ) ?? [null, letter];
    return `${vowel.normalize('NFC')}${tone}`;
  });
  return iconv.encode(parted.join(''), 'windows-1258');
}

/** UTF-8 read as a code page, the bytes it leaves open as control characters, and saved as UTF-8. */
export function misread(text: string, page: 'windows-1252' | 'windows-1258'): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const letter = iconv.decode(Buffer.from([byte]), page);
      return letter === '\uFFFD' ? String.fromCharCode(byte) : letter;
    })
    .join('');
}

/** UTF-16 in big-endian order. */
export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
