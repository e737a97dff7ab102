import { STATUS_OUTCOME, type StatusClass, type StatusWord } from '../../vocabulary/vocabulary.ts';

/** What the phrases of a status come to together; see Meaning. */
export interface SettledStatus {
  value: string | null;
  paused: boolean;
  meanings: string[];
}

/** The part that a phrase has in a status: classes of the vocabulary with one part need not be told apart. */
type Part = 'ended' | 'refused' | 'handedBack' | 'refusal' | 'notAccepted' | 'withdrawn' | 'paused' | 'open';

/** Outcomes as a mapping file names them. */
const MAPPED: Readonly<Record<string, Part>> = {
  granted: 'ended',
  refused: 'refused',
  withdrawn: 'withdrawn',
  pending: 'open',
  paused: 'paused',
  notAccepted: 'notAccepted',
};

/** Parts that add nothing beside another: an ending beside a refusal is the refusal, of open ones a paused one wins. */
const YIELDS: Partial<Record<Part, readonly Part[]>> = {
  ended: ['refused', 'handedBack', 'refusal', 'notAccepted', 'withdrawn'],
  handedBack: ['refused', 'refusal', 'notAccepted'],
  refusal: ['refused', 'notAccepted'],
  open: ['paused'],
};

/** What each part leaves of a dossier; `refusal` is decided by the received date. */
const OUTCOME: Record<Part, string> = {
  ended: 'granted',
  refused: 'refused',
  handedBack: 'refused',
  refusal: 'refusal',
  notAccepted: 'notAccepted',
  withdrawn: 'withdrawn',
  paused: 'pending',
  open: 'pending',
};

/**
 * What the phrases found in a status mean together, given as classes of the vocabulary or outcomes of a mapping: one outcome, or
 * none and the meanings that contradict each other.
 */
export function settleStatus(values: readonly string[]): SettledStatus {
  const parts = new Set(values.map(partOf));
  const left = [...parts].filter((part) => !YIELDS[part]?.some((other) => parts.has(other)));
  const outcomes = new Set(left.map((part) => OUTCOME[part]));
  const [value = null] = outcomes;
  if (outcomes.size < 2) return { value, paused: left.includes('paused'), meanings: [] };
  const meant = [...parts].map((part) => (part === 'refusal' ? 'refused' : OUTCOME[part]));
  return { value: null, paused: false, meanings: [...new Set(meant)].toSorted() };
}

function partOf(value: string): Part {
  const mapped = MAPPED[value];
  if (mapped) return mapped;
  if (value === ('refusal_ambiguous' satisfies StatusWord)) return 'refusal';
  if (value === ('handed_back' satisfies StatusWord)) return 'handedBack';
  const { outcome, paused } = STATUS_OUTCOME[value as StatusClass];
  if (outcome === 'granted') return 'ended';
  return outcome === 'pending' ? (paused ? 'paused' : 'open') : outcome;
}
