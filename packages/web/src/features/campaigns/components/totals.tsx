import { campaignAssetFields, websiteListField } from '@mlps/controls/rectification';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { useTotals } from '../api/use-campaigns';
import { unitStates } from './unit-tag';

/** Units per state, assets and websites over all units that handed in, and what spot checks found. */
export function Totals({ campaignId }: { campaignId: string }): ReactNode {
  const { t, lang } = useMessages();
  const totals = useTotals(campaignId);
  const dispositions =
    websiteListField.type === 'list' ? websiteListField.columns.find(({ id }) => id === 'disposition') : undefined;
  const names = dispositions?.type === 'choice' ? dispositions.choices : [];
  return (
    <Panel title={t('campaigns.totals')} help={t('campaigns.totalsHelp')}>
      <Loaded queries={[totals]}>
        {([sums]) => (
          <div className="stack">
            <dl className="stats">
              {unitStates.map((state) => (
                <div key={state} data-zero={(sums.states[state] ?? 0) === 0}>
                  <dt>{t(`campaigns.unit.${state}`)}</dt>
                  <dd>{sums.states[state] ?? 0}</dd>
                </div>
              ))}
              <div data-zero={sums.late === 0}>
                <dt>{t('campaigns.late')}</dt>
                <dd>{sums.late}</dd>
              </div>
              <div data-zero={sums.spotChecks === 0}>
                <dt>{t('campaigns.spotChecks')}</dt>
                <dd>{sums.spotChecks}</dd>
              </div>
              <div data-zero={sums.unitsWithDifferences === 0}>
                <dt>{t('campaigns.differing')}</dt>
                <dd>{sums.unitsWithDifferences}</dd>
              </div>
            </dl>
            <dl className="stats">
              {sums.assets.map(({ field, zh, total, answered, asked }) => (
                <div key={field} data-zero={!total}>
                  <dt>{campaignAssetFields.find(({ id }) => id === field)?.[lang] ?? zh}</dt>
                  <dd title={t('campaigns.answeredBy', { answered, asked })}>{total ?? t('state.none')}</dd>
                </div>
              ))}
              {names.map((choice) => (
                <div key={choice.id} data-zero={!sums.websites[choice.id]}>
                  <dt>{t('campaigns.websites', { disposition: choice[lang] })}</dt>
                  <dd>{sums.websites[choice.id] ?? 0}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
