import { fold } from '../../text/fold.ts';

/** What an office is, before its name: "UBND huyện", "Sở". */
const KIND =
  /^(?:ubnd|uy ban nhan dan|so|chi cuc|cuc|phong|van phong|trung tam|ban quan ly)(?: (?:tinh|huyen|xa|phuong|thi xa|thi tran|thanh pho))? /;
/** How names of folders and files of an office begin, folded. */
const OFFICE = /^(?:so|ubnd|uy ban|huyen|xa|phuong|thi xa|thi tran|thanh pho|chi cuc|phong|trung tam) \S/;

/**
 * The unit that a path likely is of: the one known name whose own part stands in the name of the file, else of a folder above it
 * ("nhu-xuan-truc-tuyen.csv" is of UBND huyện Như Xuân); else a name that begins as offices do ("so-xay-dung"), as it is written.
 */
export function likelyUnit(path: string, known: readonly string[]): { word: string; from: 'file' | 'folder' } | null {
  const parts = path.split(/[/›]/).map((part) => part.trim().replace(/(?:\.[a-z]{2,4})+$/i, ''));
  const places = parts
    .reverse()
    .map((part, at) => ({ part, from: at === 0 ? ('file' as const) : ('folder' as const) }));
  for (const { part, from } of places) {
    const text = ` ${fold(part)} `;
    const found = new Map(known.filter((name) => holds(text, name)).map((name) => [fold(name), name]));
    const [word] = found.values();
    if (found.size === 1 && word !== undefined) return { word, from };
  }
  const named = places.find(({ part }) => OFFICE.test(fold(part)));
  return named ? { word: named.part.replace(/[_-]+/g, ' '), from: named.from } : null;
}

function holds(text: string, name: string): boolean {
  const own = fold(name).replace(KIND, '');
  return (own.includes(' ') || own.length >= 5) && text.includes(` ${own} `);
}
