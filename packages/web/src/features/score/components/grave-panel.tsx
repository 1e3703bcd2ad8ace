import type { EvaluationDto } from '@mlps/client';
import type { ConclusionEffect, Edition, Evaluation } from '@mlps/controls';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useDocument } from '../../evaluation/api/use-document';
import { graveOf } from '../grave-rows';
import { GraveTable } from './grave-table';
import { HazardList } from './hazard-list';

interface GravePanelProps {
  evaluation: EvaluationDto;
  edition: Edition;
}

/** High risks and major hazards with the rule that speaks of each, and what else may be one. */
export default function GravePanel({ evaluation, edition }: GravePanelProps): ReactNode {
  const { t } = useMessages();
  const document = useDocument(evaluation.id);
  return (
    <Panel title={t('grave.title')} help={t('grave.help')}>
      <Loaded queries={[document]}>{([data]) => <Grave document={data} edition={edition} />}</Loaded>
    </Panel>
  );
}

function Grave({ document, edition }: { document: Evaluation; edition: Edition }): ReactNode {
  const { t } = useMessages();
  const grave = useMemo(() => graveOf(document, edition), [document, edition]);
  return (
    <div className="stack">
      <h3>{t('grave.confirmed', { count: grave.confirmed.length })}</h3>
      {grave.confirmed.length === 0 ? (
        <p className="quiet">{t('grave.none')}</p>
      ) : (
        <GraveTable caption={t('grave.title')} rows={grave.confirmed} />
      )}
      {grave.effect ? <EffectLine effect={grave.effect} /> : null}
      {grave.possible.length === 0 ? null : (
        <details>
          <summary>{t('grave.possible', { count: grave.possible.length })}</summary>
          <p className="quiet small">{t('grave.possibleHelp')}</p>
          <GraveTable caption={t('grave.possible', { count: grave.possible.length })} rows={grave.possible} />
        </details>
      )}
      {grave.hazards.length === 0 ? null : (
        <details>
          <summary>{t('grave.hazards', { count: grave.hazards.length })}</summary>
          <p className="quiet small">{t('grave.hazardsHelp')}</p>
          <HazardList document={document} hazards={grave.hazards} />
        </details>
      )}
    </div>
  );
}

/** Whether the confirmed ones hold the conclusion down, and what it would be without them. */
function EffectLine({ effect }: { effect: ConclusionEffect }): ReactNode {
  const { t } = useMessages();
  if (!effect.changed) return <p>{t('grave.noEffect')}</p>;
  return (
    <p>
      {t('grave.effect')} <ConclusionTag conclusion={effect.now.conclusion} /> {t('grave.without')}{' '}
      <ConclusionTag conclusion={effect.without.conclusion} />
    </p>
  );
}
