// Writes the invented exports of fixtures/nghe-an: `node scripts/make-fixtures.js [DIR [CATALOGUE-DIR]]`. Seeded: twice gives the same bytes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './fixtures/cases.js';
import { writeCatalogue } from './fixtures/catalogue.js';
import { dayOf } from './fixtures/days.js';
import { ordinaryDossiers } from './fixtures/ordinary.js';
import { decomposed, specialDossier } from './fixtures/special.js';
import { UNITS } from './fixtures/units.js';
import { NGHILOC_COLUMNS, TNMT_COLUMNS, writeCsv } from './fixtures/write-csv.js';
import { writeDistrictWorkbook, writeHealthWorkbook } from './fixtures/write-xlsx.js';

/** @typedef {import('./fixtures/ordinary.js').Dossier} Dossier */

const target = process.argv[2] ?? fileURLToPath(new URL('../fixtures/nghe-an', import.meta.url));
const catalogue = process.argv[3] ?? fileURLToPath(new URL('../fixtures/catalogue', import.meta.url));

/** @param {string} file */
const special = (file) => CASES.filter((item) => item.file === file).map(specialDossier);

/** By day of the code, the order in which software lists them; dossiers without a code come last. @param {Dossier[]} dossiers */
function inOrder(dossiers) {
  const day = (/** @type {Dossier} */ { code }) => /[-–]\u200b?(\d{6})[-–]/.exec(code)?.[1] ?? '999999';
  return dossiers
    .map((dossier) => ({ dossier, key: day(dossier) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ dossier }) => dossier);
}

/** Plain registrations of the land branch at Nghi Lộc: its one-stop lists them too, by day. @param {Dossier[]} dossiers */
function branchCopies(dossiers) {
  const plain = dossiers.filter(
    (d) =>
      d.procedureCode === '1.009002' &&
      d.channel === UNITS.tnmt.channel.direct &&
      d.status === UNITS.tnmt.status.done &&
      dayOf(d.finished) < dayOf(d.due) &&
      !d.applicant.includes('\n'),
  );
  return plain
    .filter((_, at) => at % 5 === 2)
    .map((d) => ({
      ...d,
      unit: UNITS.tnmt.name,
      receivingUnit: UNITS.nghiloc.name,
      channel: UNITS.nghiloc.channel.direct,
      status: UNITS.nghiloc.status.done,
    }));
}

const land = ordinaryDossiers(UNITS.tnmt);
const district = ordinaryDossiers(UNITS.nghiloc).map((d, at) => (at % 11 === 5 ? decomposed(d) : d));
const mountain = ordinaryDossiers(UNITS.quyhop).map((d, at) => ({ ...d, hidden: at % 40 === 7 }));

mkdirSync(target, { recursive: true });
writeCsv(join(target, 'so-tai-nguyen-moi-truong.csv'), TNMT_COLUMNS, inOrder([...land, ...special('tnmt')]), {
  delimiter: ';',
  newline: '\r\n',
  bom: true,
});
writeCsv(
  join(target, 'ubnd-huyen-nghi-loc.csv'),
  NGHILOC_COLUMNS,
  inOrder([...district, ...branchCopies(land), ...special('nghiloc')]),
  { delimiter: ',', newline: '\n', bom: false },
);
await writeHealthWorkbook(join(target, 'so-y-te.xlsx'), inOrder([...ordinaryDossiers(UNITS.yte), ...special('yte')]));
await writeDistrictWorkbook(
  join(target, 'ubnd-huyen-quy-hop.xlsx'),
  inOrder([...mountain, ...special('quyhop')]),
  special('quyhop:hidden'),
);

// Beside the exports, not among them: a folder given to `analyze` is read whole.
mkdirSync(catalogue, { recursive: true });
writeCatalogue(join(catalogue, 'procedures.csv'));
