import type { EvaluationDto, SystemDto } from '@mlps/client';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { FilteredTable } from '../../../components/filtered-table';
import { RowCount } from '../../../components/row-count';
import { SearchBox } from '../../../components/search-box';
import { containsText } from '../../../lib/search-text';
import { useMessages } from '../../../messages/translate';
import { systemColumns } from './system-columns';
import type { SystemRow } from './system-columns';

interface SystemsTableProps {
  systems: readonly SystemDto[];
  /** the latest first */
  evaluations: readonly EvaluationDto[];
}

/** Systems with grade, organization and the figures of their latest evaluation. */
export function SystemsTable({ systems, evaluations }: SystemsTableProps): ReactNode {
  const { t, lang } = useMessages();
  const [text, setText] = useState('');
  const rows = useMemo(() => rowsOf(systems, evaluations), [systems, evaluations]);
  const shown = rows.filter(({ system }) =>
    containsText([system.name, system.organizationName, system.filingNumber, system.grade], text),
  );
  return (
    <section className="panel" aria-label={t('systems.caption')}>
      <div className="filters">
        <SearchBox label={t('systems.search')} value={text} onChange={setText} />
        <RowCount all={rows.length} filtered={text === '' ? undefined : shown.length} />
      </div>
      <FilteredTable
        caption={t('systems.caption')}
        columns={systemColumns(t, lang)}
        rows={shown}
        rowKey={({ system }) => system.id}
        pageSize={25}
      />
    </section>
  );
}

function rowsOf(systems: readonly SystemDto[], evaluations: readonly EvaluationDto[]): SystemRow[] {
  const latest = new Map<string, EvaluationDto>();
  for (const evaluation of evaluations)
    if (!latest.has(evaluation.systemId)) latest.set(evaluation.systemId, evaluation);
  return systems.map((system) => ({ system, latest: latest.get(system.id) }));
}
