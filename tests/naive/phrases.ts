/**
 * A second reading of words of two meanings, written from the specification alone: plain loops over words, no index, nothing shared with the
 * program but the data.
 */
export interface NaiveVocabulary {
  known: { word: string; value: string }[];
  negations: string[];
  between: string[];
  results: string[];
  exceptions: string[];
}

interface Word {
  text: string;
  clause: number;
}

export function naiveMeanings(text: string, vocabulary: NaiveVocabulary): string[] {
  const words = split(text);
  const whole = words.map((word) => word.text).join(' ');
  for (const { word, value } of vocabulary.known) if (plain(word) === whole && whole !== '') return [value];

  const spans: { kind: string; from: number; to: number; value: string }[] = [];
  const look = (kind: string, sought: string, value = '') => {
    const parts = plain(sought).split(' ');
    for (let from = 0; from + parts.length <= words.length; from++) {
      let same = true;
      for (let at = 0; at < parts.length; at++) if (words[from + at]?.text !== parts[at]) same = false;
      if (same) spans.push({ kind, from, to: from + parts.length, value });
    }
  };
  for (const { word, value } of vocabulary.known) look('phrase', word, value);
  for (const word of vocabulary.negations) look('negation', word);
  for (const word of vocabulary.results) look('result', word);
  for (const word of vocabulary.exceptions) look('exception', word);

  const standing = [];
  for (const span of spans) {
    let inside = false;
    for (const other of spans) {
      if (other.from <= span.from && other.to >= span.to && other.to - other.from > span.to - span.from) inside = true;
    }
    if (!inside) standing.push(span);
  }
  const meanings = new Set<string>();
  for (const phrase of standing) {
    if (phrase.kind !== 'phrase') continue;
    let counts = true;
    for (const other of standing) {
      if (other.kind === 'result' && phrase.from >= other.to) counts = false;
      if (other.kind === 'negation' && other.from < phrase.from && negates(other.to, phrase.from, words, vocabulary))
        counts = false;
    }
    if (counts) meanings.add(phrase.value);
  }
  return [...meanings].sort();
}

/** Does a negating word that ends before `end` reach the phrase at `from`: only words that add nothing between, no punctuation? */
function negates(end: number, from: number, words: Word[], { between }: NaiveVocabulary): boolean {
  if (words[end - 1]?.clause !== words[from]?.clause) return false;
  const filling = between.join(' ');
  for (let at = end; at < from; at++) {
    if (!` ${plain(filling)} `.includes(` ${words[at]?.text} `)) return false;
  }
  return true;
}

function split(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  for (const part of text.replace(/ - | – /g, ';').split(/([;,.:/()|\n])/)) {
    if (/^[;,.:/()|\n]$/.test(part)) clause++;
    else for (const word of plain(part).split(' ')) if (word !== '') words.push({ text: word, clause });
  }
  return words;
}

/** Lower case, no marks, one space: only what Vietnamese words need. */
function plain(text: string): string {
  const bare = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const words = [];
  for (const word of bare.split(' '))
    words.push(word === 'ly' ? 'li' : word === 'ky' ? 'ki' : word.replace('quy', 'qui'));
  return words.join(' ');
}

const ENDED = ['done', 'result_ready'];
const REFUSALS = ['refused_reception', 'returned_unresolved', 'handed_back', 'refusal_ambiguous'];
const WITHDRAWALS = ['withdrawn', 'cancelled'];
const PAUSED = ['waiting_supplement', 'waiting_finance', 'stopped'];

/** What classes of statuses come to: an outcome ("paused" and "refusal" among them), null for nothing, or "?" for contradictions. */
export function naiveStatus(classes: string[]): string | null {
  const has = (list: string[]) => classes.some((one) => list.includes(one));
  const open = classes.filter((one) => ![...ENDED, ...REFUSALS, ...WITHDRAWALS].includes(one));
  if (classes.length === 0) return null;
  if (open.length > 0) {
    if (open.length < classes.length) return '?';
    return has(PAUSED) ? 'paused' : 'pending';
  }
  if (has(REFUSALS) && has(WITHDRAWALS)) return '?';
  if (has(WITHDRAWALS)) return 'withdrawn';
  if (!has(REFUSALS)) return 'granted';
  if (has(['refused_reception'])) return has(['returned_unresolved']) ? '?' : 'notAccepted';
  if (has(['returned_unresolved'])) return 'refused';
  return has(['refusal_ambiguous']) ? 'refusal' : 'refused';
}
