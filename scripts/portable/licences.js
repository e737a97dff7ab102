import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string, source: string, texts: string[] }} Licensed */

const LICENCE_FILE = /^(licen[cs]e|copying|notice|unlicense)/i;

/**
 * What a package says of its licence, and the texts that come with it.
 * @param {string} folder @param {{ name: string, version: string }} component @returns {Licensed}
 */
export function licenceOf(folder, { name, version }) {
  const { license, licenses, repository, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file) && statSync(join(folder, file)).isFile());
  return {
    name,
    version,
    license: license?.type ?? license ?? licenses?.[0]?.type ?? 'NOASSERTION',
    source: repository?.url ?? repository ?? homepage ?? '',
    texts: files.sort().map((file) => readFileSync(join(folder, file), 'utf8')),
  };
}

/** LICENSES.txt: every package with its licence; of one that brings no text, where to read it. @param {Licensed[]} packages */
export function licencesText(packages) {
  const list = packages.map(({ name, version, license }) => `${name} ${version}: ${license}`);
  const texts = packages.map(({ name, version, license, source, texts: own }) => {
    const text = own.length > 0 ? own.map(plain).join('\n\n') : `See https://spdx.org/licenses/${license}.html`;
    return [RULE, `${name} ${version}`, `Licence: ${license}`, ...(source ? [`Source: ${source}`] : []), '', text].join(
      '\n',
    );
  });
  return `${list.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

const RULE = '-'.repeat(72);

/** @param {string} text */
function plain(text) {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim();
}
