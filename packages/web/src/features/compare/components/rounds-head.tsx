import type { ComparedRound, RoundsComparison } from '@mlps/controls';
import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { ProblemStats } from '../../score/components/problem-stats';

/** The two rounds side by side, and what a reader must know before comparing them. */
export function RoundsHead({ comparison }: { comparison: RoundsComparison }): ReactNode {
  const { t, lang } = useMessages();
  const { before, after, restated, change, notices, objects } = comparison;
  return (
    <>
      <div className="columns">
        <RoundCard title={t('compare.earlier')} round={before} />
        <RoundCard title={t('compare.later')} round={after}>
          {change === null ? null : (
            <span className={change.difference.rounded < 0 ? 'gain worse' : 'gain'}>
              {signed(change.difference.rounded)}
            </span>
          )}
        </RoundCard>
      </div>
      {restated === null && notices.length === 0 && objects.gone.length + objects.added.length === 0 ? null : (
        <div className="notice-box small compare-notes" data-tone="warn">
          <ul className="plain">
            {restated === null ? null : (
              <li>
                {t('compare.restated')} <Figure score={restated} /> <ConclusionTag conclusion={restated.conclusion} />
              </li>
            )}
            {notices.map((notice) => (
              <li key={notice.code}>{notice[lang]}</li>
            ))}
            {objects.gone.length + objects.added.length === 0 ? null : (
              <li>
                {t('compare.objects', {
                  matched: objects.matched.length,
                  gone: objects.gone.length,
                  added: objects.added.length,
                })}
              </li>
            )}
          </ul>
        </div>
      )}
    </>
  );
}

/** A change with its sign; a true minus, as wide as the plus. */
export function signed(figure: number): string {
  return `${figure < 0 ? '−' : '+'}${points(Math.abs(figure))}`;
}

interface RoundCardProps {
  title: string;
  round: ComparedRound;
  children?: ReactNode;
}

function RoundCard({ title, round, children }: RoundCardProps): ReactNode {
  const { t } = useMessages();
  return (
    <Panel title={title}>
      <div className="stack">
        <div className="score-line">
          <strong className="score-figure">
            <Figure score={round.standing} />
          </strong>
          <span className="score-conclusion">
            <ConclusionTag conclusion={round.standing.conclusion} />
          </span>
          {children}
          <span className="quiet small">
            <Tag tone="accent">{round.grade}</Tag> {t('score.edition', { edition: round.edition })}
          </span>
        </div>
        <ProblemStats problems={round.standing.problems} />
      </div>
    </Panel>
  );
}
