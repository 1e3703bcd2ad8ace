/** How much of a reference text's vocabulary another text shares, and by which words. */
export interface Overlap {
  /** 0 to 1: weighted share of the reference's terms found in the text */
  readonly similarity: number;
  /** the runs of words that both share, as the text writes them, longest first */
  readonly terms: readonly string[];
}

/** Compares texts with a fixed set of references; rare terms count more than common ones. */
export interface WordIndex {
  compare(reference: string, text: string): Overlap;
}

/**
 * An index over reference texts. Chinese counts by pairs of characters, Latin by words, so no dictionary is needed.
 * @param references all texts that will be compared; their common phrases weigh little
 */
export function indexWords(references: readonly string[]): WordIndex {
  const spread = new Map<string, number>();
  for (const reference of references)
    for (const term of new Set(termsOf(reference).map(({ term }) => term)))
      spread.set(term, (spread.get(term) ?? 0) + 1);
  const weigh = (term: string): number => Math.log(1 + references.length / (spread.get(term) ?? 1));
  return { compare: (reference, text) => compareWords(reference, text, weigh) };
}

function compareWords(reference: string, text: string, weigh: (term: string) => number): Overlap {
  const wanted = new Set(termsOf(reference).map(({ term }) => term));
  const found = termsOf(text).filter(({ term }) => wanted.has(term));
  const shared = new Set(found.map(({ term }) => term));
  const total = weightOf(wanted, weigh);
  const similarity = total === 0 ? 0 : weightOf(shared, weigh) / total;
  return { similarity: Math.round(similarity * 1000) / 1000, terms: joinRuns(found, text) };
}

function weightOf(terms: ReadonlySet<string>, weigh: (term: string) => number): number {
  return [...terms].reduce((sum, term) => sum + weigh(term), 0);
}

interface PlacedTerm {
  term: string;
  start: number;
  end: number;
}

/** Pairs of Chinese characters that carry no meaning of their own in such texts. */
const IDLE = /[的了和与或及在对被把有无没不是为等其也都只未]/;

function termsOf(text: string): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  for (const run of text.matchAll(/\p{Script=Han}+|[A-Za-z0-9]{2,}/gu)) {
    const [word] = run;
    if (/^[A-Za-z0-9]/.test(word))
      terms.push({ term: word.toLowerCase(), start: run.index, end: run.index + word.length });
    else
      for (let at = 0; at + 2 <= word.length; at += 1)
        if (!IDLE.test(word.slice(at, at + 2)))
          terms.push({ term: word.slice(at, at + 2), start: run.index + at, end: run.index + at + 2 });
  }
  return terms;
}

const MOST_TERMS = 8;

/** Overlapping pairs become one run: 审计, 计记, 记录 show as 审计记录. */
function joinRuns(found: readonly PlacedTerm[], text: string): string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = runs.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  const words = [...new Set(runs.map(({ start, end }) => text.slice(start, end)))];
  return words.sort((one, other) => other.length - one.length).slice(0, MOST_TERMS);
}
