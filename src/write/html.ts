import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Messages, messagesOf } from '../messages/index.ts';
import type { Page } from '../report/page/page.ts';
import { OWN_REPORT } from '../text/ownReport.ts';
import { attentionHtml, blockHtml, figuresHtml } from './html/blocks.ts';
import { shadeRules } from './html/chart/heat.ts';
import { escaped } from './html/escape.ts';
import { explorerHtml, narrowHtml, scriptWords } from './html/explorer.ts';
import { dataHtml, exploreHtml, indexHtml, listsHtml, plainDossiers } from './html/lists.ts';
import { placesOf } from './html/places.ts';
import { pageScript, textOf } from './html/script.ts';
import { columnRules } from './html/table.ts';
import type { Write } from './writer.ts';

/** The page for looking. */
export const write: Write = async (contents, path) => writePage(await contents.page(), path);

/**
 * Writes a page as one HTML file: no request leaves it, and only its own script runs, for its security policy names the hash of it.
 * Rejects when the file cannot be written or a section cannot be read.
 */
export async function writePage(page: Page, path: string): Promise<void> {
  await pipeline(pageHtml(page), createWriteStream(path));
}

async function* pageHtml(page: Page): AsyncGenerator<string> {
  const messages = messagesOf(page.language);
  const { page: words } = messages;
  const options = { messages, places: placesOf(page) };
  const dossiers = plainDossiers(page.dossiers);
  yield headHtml(page, messages);
  yield `<main id="main" tabindex="-1">\n`;
  yield attentionHtml(page.attention, messages);
  yield exploreHtml(dossiers, messages);
  yield narrowHtml(dossiers, messages);
  for (const part of page.parts) {
    yield `<section id="${part.id}" aria-labelledby="${part.id}-heading"><h2 id="${part.id}-heading">${escaped(part.title)}</h2>\n`;
    yield figuresHtml(part.figures, options);
    for (const block of part.blocks) yield* blockHtml(block, options);
    yield '</section>\n';
  }
  yield `<section id="lists" aria-labelledby="lists-heading"><h2 id="lists-heading">${escaped(words.parts.lists)}</h2>`;
  yield `<p>${escaped(page.listNote)}</p>\n`;
  yield indexHtml(dossiers, messages);
  yield* listsHtml(dossiers, messages);
  yield `</section>\n</main>\n<footer><p>${escaped(words.footer)}</p></footer>\n`;
  yield explorerHtml(dossiers, messages);
  yield dataHtml('words', scriptWords(messages));
  yield dataHtml('dossiers', dossiers);
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

function headHtml(page: Page, { page: words }: Messages): string {
  const contents = [...page.parts, { id: 'lists', title: words.parts.lists }];
  const links = contents.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('');
  const warning = page.warning === null ? '' : `<p class="warning" role="alert">${escaped(page.warning)}</p>`;
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${OWN_REPORT}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>${STYLE}</style>
</head>
<body id="top">
<a class="skip" href="#main">${escaped(words.skip)}</a>
<header>${warning}<h1>${escaped(page.title)}</h1>${page.subtitle.map((line) => `<p>${escaped(line)}</p>`).join('')}</header>
<nav aria-label="${escaped(words.contents)}"><ul>${links}</ul></nav>
`;
}

const SCRIPT = pageScript();
const STYLE = ['page.css', 'chart/chart.css', 'explorer.css'].map(textOf).join('') + shadeRules() + columnRules();

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
