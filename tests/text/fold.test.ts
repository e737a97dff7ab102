import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nearest, nfc } from '../../src/text/fold.ts';

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aàáảãạăằắâấđĐÐðeêếoôốơớuưứyỳỵHOÀÁ 0159.,-/&()\u00A0\u200B\n'),
});

describe('fold', () => {
  it.each([
    ['Sở TN&MT', 'so tn va mt'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['Ðất ðai', 'dat dai'],
    ['Ɖất ɖai', 'dat dai'],
    ['hoà, thuỷ', 'hoa thuy'],
    ['hòa, thủy', 'hoa thuy'],
    ['Mã\u00A0 hồ\n sơ (*)', 'ma ho so'],
    ['000\u200B.00.00.H41-210715-0001', '000 00 00 h41 210715 0001'],
    ['Trả lại/Xin rút', 'tra lai xin rut'],
    ['ngay_hen_tra', 'ngay hen tra'],
    ['\uFEFF–…', ''],
  ])('%j -> %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => fold(fold(text)) === fold(text)),
    );
  });

  it('does not see the normal form', () => {
    fc.assert(
      fc.property(
        fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })),
        (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD')),
      ),
    );
  });

  it('does not see case, on Vietnamese text', () => {
    fc.assert(fc.property(vietnamese, (text) => fold(text.toUpperCase()) === fold(text)));
  });
});

describe('nfc', () => {
  it('keeps case, accents and punctuation, and makes white space plain', () => {
    expect(nfc(' Sở\u00A0 Y\n\ttế\u200B: Dược '.normalize('NFD'))).toBe('Sở Y tế: Dược');
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => nfc(nfc(text)) === nfc(text)));
  });
});

describe('nearest', () => {
  it('compares folded and answers as written', () => {
    expect(nearest('truc tuyen', ['Trực tiếp', 'Trực tuyến'])).toBe('Trực tuyến');
    expect(nearest('Ngày tiếp nhân hs', ['Ngày trả', 'Ngày tiếp nhận'])).toBe('Ngày tiếp nhận');
  });

  it('gives null when more than half would have to change, and for nothing at all', () => {
    expect(nearest('Bưu điện', ['Trực tiếp'])).toBeNull();
    expect(nearest('abcd', ['abxy'])).toBe('abxy');
    expect(nearest('abc', ['axy'])).toBeNull();
    expect(nearest('', ['', '-'])).toBeNull();
    expect(nearest('abc', [])).toBeNull();
  });

  it('takes the first by code point of equally near words, whatever their order', () => {
    expect(nearest('abcd', ['abce', 'abca'])).toBe('abca');
    expect(nearest('abcd', ['abca', 'abce'])).toBe('abca');
  });
});
