import type { SelfInspectionDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useYearChanges } from '../api/use-inspections';

/** Figures and yes-or-no answers that differ from the inspection from which this one was carried over. */
export function Changes({ inspection }: { inspection: SelfInspectionDto }): ReactNode {
  const { t } = useMessages();
  const changes = useYearChanges(inspection.id, inspection.etag).data ?? [];
  if (inspection.previousId === null || changes.length === 0) return null;
  const written = (value: number | boolean | null): string => {
    if (value === null) return t('state.none');
    return typeof value === 'boolean' ? t(value ? 'word.yes' : 'word.no') : String(value);
  };
  return (
    <Panel title={t('inspections.changes')}>
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('inspections.changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('inspections.lastYear')}</th>
              <th scope="col">{t('inspections.thisYear')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, zh, before, after }) => (
              <tr key={field}>
                <th scope="row" lang="zh-CN">
                  {zh}
                </th>
                <td>{written(before)}</td>
                <td>{written(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
