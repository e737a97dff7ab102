import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { BookError } from '../../../src/intake/container/bookError.ts';
import { type XmlHandlers, xmlScanner } from '../../../src/intake/xml/xml.ts';

/** Events as text, neighbouring pieces of text joined, since where they are cut is nobody's business. */
function recorder(): { events: string[]; handlers: XmlHandlers } {
  const events: string[] = [];
  return {
    events,
    handlers: {
      open: (name, { count, names, values }) =>
        events.push(`<${name} ${JSON.stringify(names.slice(0, count).map((key, i) => [key, values[i]]))}`),
      close: (name) => events.push(`</${name}`),
      text: (piece) => {
        const last = events.at(-1);
        if (last?.startsWith('"')) events[events.length - 1] = last + piece;
        else if (piece !== '') events.push(`"${piece}`);
      },
    },
  };
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The events as saxes tells them, or undefined when it finds the document not well-formed. */
function bySaxes(xml: string): string[] | undefined {
  const { events, handlers } = recorder();
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    const names = Object.keys(tag.attributes);
    handlers.open(local(tag.name), {
      name: tag.name,
      count: names.length,
      names,
      values: Object.values(tag.attributes),
    });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(local(tag.name));
  });
  parser.on('text', (text) => depth > 0 && handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return events;
}

function byScanner(chunks: string[]): string[] {
  const { events, handlers } = recorder();
  const scanner = xmlScanner(handlers);
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return events;
}

/** Cuts at the given places, each taken modulo the length. */
function cut(text: string, places: number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...at, text.length].map((end, i) => text.slice(at[i - 1] ?? 0, end));
}

const name = fc.constantFrom('c', 'v', 'row', 'x:c', 'ns0:row', 'tĩnh', 'a-b.c_1');
const space = fc.constantFrom(' ', '\n', '\t ', '\r\n', '  ');
const someSpace = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, space);
const reference = fc.constantFrom('&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#10;', '&#xD;', '&#x1F600;', '&#9;');
const word = fc.constantFrom('Sở', 'x', '"', "'", '>', 'é𝕏', ']]', '-', '\n', '\r\n', '\r', ' ', '/', '=', '\u00a0');
const value = fc.array(fc.oneof(reference, word), { maxLength: 4 }).map((list) => list.join(''));
const attributeText = fc
  .tuple(someSpace, someSpace, value, fc.constantFrom('"', "'"))
  .map(([before, behind, text, quote]) => `${before}=${behind}${quote}${text.replaceAll(quote, '')}${quote}`);
const attributes = fc
  .uniqueArray(fc.constantFrom('r', 's', 't', 'xml:space', 'r:id'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((key) => fc.tuple(space, attributeText).map(([gap, rest]) => gap + key + rest))),
  )
  .map((list) => list.join(''));
const comment = fc.constantFrom('<!---->', '<!-- <c r="A1"> & ]]> -->', '<!-- > - -->');
const instruction = fc.constantFrom('<?mso x="1"?>', '<?a <b> ??>');
const cdata = fc.constantFrom('<![CDATA[]]>', '<![CDATA[<c>&amp;]]]]>', '<![CDATA[ ] > \r\n\r]]>', '<![CDATA[x\r]]>');
const content = value.map((text) => text.replaceAll(']]', ']').replaceAll(']', '] '));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(name, attributes, someSpace).map(([tag, list, gap]) => `<${tag}${list}${gap}/>`),
    fc
      .tuple(
        name,
        attributes,
        someSpace,
        fc.array(fc.oneof(tie('element'), content, comment, instruction, cdata), { maxLength: 5 }),
      )
      .map(([tag, list, gap, inside]) => `<${tag}${list}${gap}>${inside.join('')}</${tag}${gap}>`),
  ),
}));
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<!-- head -->\n'),
    element,
    fc.constantFrom('', '\r\n', '<!---->'),
  )
  .map((list) => list.join(''));
const places = fc.array(fc.nat(), { maxLength: 8 });

test('well-formed documents read as saxes reads them, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(document, places, (xml, at) => {
      const expected = bySaxes(xml);
      expect(expected).toBeDefined();
      expect(byScanner(cut(xml, at))).toEqual(expected);
      expect(byScanner([...xml])).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
});

test('damaged documents: what saxes accepts reads the same, and nothing but BookError is thrown', () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', ';', 'c', ']', '!'),
  );
  fc.assert(
    fc.property(document, damage, places, (xml, [place, removed, put], at) => {
      // Whole characters only: saxes takes half a surrogate pair and the `<` behind it for one character.
      const damaged = [...xml].toSpliced(place % xml.length, removed, put).join('');
      const expected = bySaxes(damaged);
      try {
        const events = byScanner(cut(damaged, at));
        if (expected !== undefined) expect(events).toEqual(expected);
      } catch (error) {
        expect(error).toBeInstanceOf(BookError);
        expect(expected).toBeUndefined();
      }
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['<a><b></a></b>', 'bad-xml'],
  ['<a></a><b/>', 'bad-xml'],
  ['<a b=c/>', 'bad-xml'],
  ['<a b="1"c="2"/>', 'bad-xml'],
  ['<a>&nbsp;</a>', 'bad-xml'],
  ['<a>&constructor;</a>', 'bad-xml'],
  ['<a>&#0;</a>', 'bad-xml'],
  ['<a>& b</a>', 'bad-xml'],
  ['<!DOCTYPE a><a/>', 'bad-xml'],
  ['text', 'bad-xml'],
  ['<a/>text', 'bad-xml'],
  ['<a>'.repeat(65), 'bad-xml'],
  ['<a><b>', 'truncated'],
  ['<a>&am', 'truncated'],
  ['<a><![CDATA[', 'truncated'],
  ['', 'truncated'],
  [`<a b="${'x'.repeat(5_000_000)}"/>`, 'too-large'],
])('faulty document %# is refused', (xml, kind) => {
  const thrown = (() => {
    try {
      return byScanner(cut(xml, [1, 4_900_000]));
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toMatchObject({ kind });
});
