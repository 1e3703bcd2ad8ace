import type { RectificationItemDto, RetestDto } from '@mlps/client';
import { outcomeNames } from '@mlps/controls/rectification';
import type { RetestOutcome } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import type { Tone } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useRetests } from '../api/use-retests';
import { ScoreChange } from './score-change';

export const outcomeTones: Readonly<Record<RetestOutcome, Tone>> = {
  fixed: 'ok',
  partly: 'warn',
  stillThere: 'bad',
  couldNotTest: 'calm',
  new: 'bad',
};

/** Every retest of the item's objects, and the score before and after all of them. */
export function RetestPanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { evaluationId, item: requirement } = item;
  if (evaluationId === null || requirement === null) return null;
  return <Retests item={item} evaluationId={evaluationId} requirement={requirement} />;
}

interface RetestsProps {
  item: RectificationItemDto;
  evaluationId: string;
  requirement: string;
}

function Retests({ item, evaluationId, requirement }: RetestsProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const retests = useRetests(evaluationId).data ?? [];
  const objects = new Map(item.targets.map(({ objectKey, objectName }) => [objectKey, objectName]));
  const own = retests
    .map((retest) => ({
      retest,
      entries: retest.entries.filter((entry) => entry.item === requirement && objects.has(entry.object)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Panel title={t('rect.retest.title')}>
      <div className="stack">
        {own.length === 0 ? <p className="quiet">{t('rect.retest.none')}</p> : null}
        {own.map(({ retest, entries }) => (
          <Record key={retest.id} retest={retest} entries={entries} names={objects} />
        ))}
        <ScoreChange evaluationId={evaluationId} />
        {can('retests.write') && item.state === 'submitted' ? (
          <Link to="/evaluations/$evaluationId/retest" params={{ evaluationId }} search={{ item: item.id }}>
            <Button tabIndex={-1}>{t('rect.retest.enter')}</Button>
          </Link>
        ) : null}
      </div>
    </Panel>
  );
}

interface RecordProps {
  retest: RetestDto;
  entries: RetestDto['entries'];
  names: ReadonlyMap<string, string>;
}

function Record({ retest, entries, names }: RecordProps): ReactNode {
  const { t, lang } = useMessages();
  return (
    <div>
      <h3>{t('rect.retest.by', { date: day(retest.date, lang), by: retest.by })}</h3>
      <ul className="plain">
        {entries.map(({ object, outcome, record }) => (
          <li key={object}>
            {names.get(object)} <Tag tone={outcomeTones[outcome]}>{outcomeNames[outcome][lang]}</Tag>{' '}
            <span className="quiet">{record}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
