// Writes a list of 100,000 rows in one format with the built program, and prints how many rows were asked for and how far the memory of
// the process rose above what it was with the writer loaded. A page and a document show the first rows of such a list.
import { FORMATS } from '../../dist/write/index.js';

const ROWS = 100_000;
const BATCH = 2000;
const [format, path] = process.argv.slice(2);
let rows = 0;
const section = {
  id: 'many',
  title: 'Hồ sơ',
  notes: [],
  columns: Array.from({ length: 12 }, (_, at) => ({ key: `c${at}`, heading: `Cột ${at}`, kind: 'text', width: 16 })),
  rows: async function* () {
    for (; rows < ROWS; rows += BATCH) {
      yield Array.from({ length: BATCH }, (_, at) => ({
        style: 'body',
        cells: Array.from({ length: 12 }, (__, column) => `Hồ sơ thứ ${rows + at}, cột ${column}`),
      }));
    }
  },
};
const list = { kind: 'list', section, total: ROWS, most: 100, rest: '' };
const head = { language: 'vi', title: 'T', subtitle: [], warning: null };
const NONE = {
  ...{ figures: [], facts: [], leftOut: [], values: {}, patterns: [], groups: { facts: {}, pattern: [], count: [] } },
  ...{ columns: [], dossiers: { group: [] }, texts: {}, timeliness: [] },
};
const contents = {
  report: async () => ({ ...head, sheets: [{ name: 'S', heading: [], sections: [section] }] }),
  page: async () => ({
    ...{ ...head, attention: [], dossiers: NONE, listNote: '' },
    parts: [{ id: 'p', title: 'P', figures: [], blocks: [list] }],
  }),
  document: async () => ({
    ...{ ...head, number: '', place: '', draft: '', subject: [''], attached: '', annexes: [] },
    ...{ agency: { superior: '', name: '' }, state: { name: '', motto: '' }, blocks: [list] },
    closing: { recipients: '', lines: [], authority: '', office: '', signature: '', name: '' },
  }),
  unitDocuments: async function* () {},
};
const { write } = await FORMATS[format].load();
const before = process.resourceUsage().maxRSS;
await write(contents, path);
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ rows: Math.min(ROWS, rows + BATCH), megabytes }));
