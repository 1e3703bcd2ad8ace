import type { PortfolioRoundDto, PortfolioRowDto } from '@mlps/client';
import type { SystemsSearch } from './systems-search';

/** The round that a row is about. */
export function latestRound({ rounds }: PortfolioRowDto): PortfolioRoundDto | undefined {
  return rounds.at(-1);
}

/** The rows that the filters leave; the text was looked for by the service. */
export function filterPortfolio(rows: readonly PortfolioRowDto[], search: SystemsSearch): PortfolioRowDto[] {
  return rows.filter((row) => tests.every((fits) => fits(row, search)));
}

type Test = (row: PortfolioRowDto, search: SystemsSearch) => boolean;

const tests: readonly Test[] = [
  ({ system }, { organization }) => organization === undefined || system.organizationId === organization,
  ({ system }, { grade }) => grade === undefined || system.grade === grade,
  (row, { conclusion }) => conclusion === undefined || latestRound(row)?.score.conclusion === conclusion,
  (row, { round }) => round === undefined || hasRound(row, round),
  ({ overdue, nextDuty }, { late }) =>
    late === undefined ||
    (late === 'overdue' ? overdue > 0 : nextDuty !== null && ['overdue', 'soon'].includes(nextDuty.state)),
];

/** Any round that goes on counts, because it is the round that waits for work; otherwise the latest decides. */
function hasRound(row: PortfolioRowDto, state: NonNullable<SystemsSearch['round']>): boolean {
  if (state === 'none') return row.rounds.length === 0;
  if (state === 'completed') return latestRound(row)?.state === state;
  return row.rounds.some((round) => round.state === state);
}

/** Every value of a column once, in order. */
export function choicesOf(
  rows: readonly PortfolioRowDto[],
  valueOf: (row: PortfolioRowDto) => string | null | undefined,
): string[] {
  const values = rows.map(valueOf).filter((value) => value !== null && value !== undefined);
  return [...new Set(values)].toSorted((one, other) => one.localeCompare(other, 'zh-CN'));
}
