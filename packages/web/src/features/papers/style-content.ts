import type { PaperStyleDto, PaperStyleInput, PaperWordingDto } from '@mlps/client';
import type { Facts } from './facts';
import { paperKinds } from './paper-search';

/** Parts of the facts that a unit keeps for all its papers; `others` is what a program may have put beside them. */
interface FactParts {
  unit: unknown;
  organisation: unknown;
  products: unknown;
  team: unknown;
  others: Facts;
}

/** What the form of a style shows, in the parts in which two versions of it are compared. */
export interface StyleContent extends FactParts {
  headerText: string;
  issuerName: string;
  codes: Readonly<Record<string, string>>;
  wording: readonly PaperWordingDto[];
}

/** The content of a style; a unit without one has empty fields. */
export function contentOf(style: PaperStyleDto | null): StyleContent {
  return {
    headerText: style?.headerText ?? '',
    issuerName: style?.issuerName ?? '',
    codes: Object.fromEntries((style?.codes ?? []).map(({ kind, code }) => [kind, code])),
    wording: style?.wording ?? [],
    ...partsOf(style?.facts ?? {}),
  };
}

/** Facts in their parts. */
export function partsOf(facts: Facts): FactParts {
  const { unit = null, organisation = null, products = null, team = null, ...others } = facts;
  return { unit, organisation, products, team, others };
}

/** The facts of the content as one object, as the entry form takes them. */
export function factsOf({ unit, organisation, products, team, others }: FactParts): Facts {
  const parts = Object.entries({ unit, organisation, products, team }).filter(([, value]) => value !== null);
  return { ...others, ...Object.fromEntries(parts) };
}

/** The content as the service takes it: as a whole. */
export function inputOf(content: StyleContent): PaperStyleInput {
  const { headerText, issuerName, codes, wording } = content;
  return {
    headerText: headerText.trim() || null,
    issuerName: issuerName.trim() || null,
    codes: paperKinds.map((kind) => ({ kind, code: (codes[kind] ?? '').trim() })).filter(({ code }) => code !== ''),
    wording: wording.filter(({ text }) => text.trim() !== ''),
    facts: factsOf(content),
  };
}

/** Every text and number in a value, in order: how a part is shown beside another version of it. */
export function leavesOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
