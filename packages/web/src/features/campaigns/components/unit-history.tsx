import type { CampaignUnitDto } from '@mlps/client';
import type { UnitHistoryEntry } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';

/** Every hand-in, return and acceptance of a unit. */
export function UnitHistory({ unit }: { unit: CampaignUnitDto }): ReactNode {
  const { t, lang } = useMessages();
  const entries = unit.history as unknown as UnitHistoryEntry[]; // written by the library's own state table
  if (entries.length === 0) return null;
  return (
    <Panel title={t('campaigns.history')}>
      <ol className="plain">
        {entries.map(({ at, by, action, reason }) => (
          <li key={at}>
            <strong>{t(`campaigns.move.${action}`)}</strong>{' '}
            <span className="quiet">
              {moment(at, lang)} {by}
            </span>{' '}
            {reason}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
