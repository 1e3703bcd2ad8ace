import type { CampaignUnitDto, SpotCheckDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useSpotChecks } from '../api/use-campaigns';
import { SpotCheckDialog } from './spot-check-dialog';

/** What inspectors saw, beside what the unit reported otherwise. */
export function SpotChecks({ unit }: { unit: CampaignUnitDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const checks = useSpotChecks({ campaignId: unit.campaignId, campaignUnitId: unit.id });
  return (
    <Panel title={t('campaigns.spotChecks')}>
      <Loaded queries={[checks]}>
        {([rows]) => (
          <div className="stack">
            {rows.length === 0 ? <p className="quiet">{t('campaigns.noSpotCheck')}</p> : null}
            {rows.map((check) => (
              <SpotCheck key={check.id} check={check} />
            ))}
            {can('campaigns.write') ? (
              <div className="no-print">
                <Button
                  onClick={() => {
                    setAdding(true);
                  }}
                >
                  {t('campaigns.addSpotCheck')}
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </Loaded>
      {adding ? (
        <SpotCheckDialog
          unit={unit}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

function SpotCheck({ check }: { check: SpotCheckDto }): ReactNode {
  const { t, lang } = useMessages();
  const written = (value: unknown): string => {
    if (value === null || value === undefined) return t('state.none');
    return typeof value === 'boolean' ? t(value ? 'word.yes' : 'word.no') : JSON.stringify(value).replaceAll('"', '');
  };
  return (
    <div>
      <h3>
        {day(check.on, lang)} {check.by} <Tag>{t(`campaigns.method.${check.method}`)}</Tag>{' '}
        {check.differences.length === 0 ? (
          <Tag tone="ok">{t('campaigns.agree', { count: check.checked })}</Tag>
        ) : (
          <Tag tone="bad">{t('campaigns.differ', { count: check.differences.length, checked: check.checked })}</Tag>
        )}
      </h3>
      <ul className="plain">
        {check.differences.map(({ field, zh, reported, found, note }) => (
          <li key={field}>
            <span lang="zh-CN">{zh}</span>{' '}
            {t('campaigns.reportedFound', { reported: written(reported), found: written(found) })}{' '}
            <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
