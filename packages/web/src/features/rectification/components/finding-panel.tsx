import type { RectificationItemDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';

/** What was found, on which objects, and what is advised. */
export function FindingPanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const fixed = item.targets.filter((target) => target.fixed).length;
  return (
    <Panel title={t('rect.finding.title')} help={t('rect.finding.counts', { all: item.targets.length, fixed })}>
      <div className="stack">
        {item.reopenedBy === null ? null : (
          <p className="notice-box" data-tone="warn">
            {t('rect.finding.returned', { origin: item.reopenedBy })}
          </p>
        )}
        <ul className="targets">
          {item.targets.map((target) => (
            <li key={target.objectKey}>
              <div className="target-head">
                <strong>{target.objectName}</strong>
                <span className="tag-row">
                  {target.result === null ? null : <ResultTag result={target.result} />}
                  {target.risk === null ? null : <RiskTag risk={target.risk} />}
                  {target.fixed ? <Tag tone="ok">{t('rect.finding.fixed')}</Tag> : null}
                </span>
              </div>
              {target.record === null ? null : <p className="quiet">{target.record}</p>}
            </li>
          ))}
        </ul>
        {item.advice === null ? null : (
          <div>
            <h3>{t('problems.column.advice')}</h3>
            <p className="pre">{item.advice}</p>
          </div>
        )}
        {item.note === null || item.note === '' ? null : (
          <div>
            <h3>{t('rect.field.note')}</h3>
            <p className="pre">{item.note}</p>
          </div>
        )}
      </div>
    </Panel>
  );
}
