import type { RowText } from './judge-wording.js';
import { SharedIndex } from './shared-index.js';
import { pointWordings } from './wording-classes.js';
import type { PointWordings } from './wording-classes.js';

/** A key term or a statement of a control point. */
interface Feature {
  readonly point: PointWordings;
  readonly pairs: ReadonlySet<string>;
  /** share of its pairs below which it counts for nothing */
  readonly least: number;
}

/** A term with fewer of its pairs is not there, see `hitOf`. */
const LEAST_OF_TERM = 0.5;
/** A statement with fewer proves less than a twentieth of what makes a wording likely. */
const LEAST_OF_STATEMENT = 0.15;

let known: { readonly features: readonly Feature[]; readonly index: SharedIndex<string> } | undefined;

function knownFeatures(): NonNullable<typeof known> {
  if (known) return known;
  const features = pointWordings().flatMap((point) =>
    point.classes.flatMap(({ terms, pairs }): Feature[] => [
      { point, pairs, least: LEAST_OF_STATEMENT },
      ...terms.map((term) => ({ point, pairs: new Set(term.pairs), least: LEAST_OF_TERM })),
    ]),
  );
  return (known = { features, index: new SharedIndex(features.map(({ pairs }) => pairs)) });
}

/** The control points of which anything stands in a row; the others need not be judged. */
export function touchedPoints({ pairs }: RowText): ReadonlySet<PointWordings> {
  const { features, index } = knownFeatures();
  const touched = new Set<PointWordings>();
  index.sharing(pairs, (place, shared) => {
    const { point, pairs: own, least } = features[place]!;
    if (shared >= least * own.size) touched.add(point);
  });
  return touched;
}
