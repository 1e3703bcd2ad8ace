import type { Forecast } from '@mlps/controls';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { Panel } from '../../../components/panel';
import { ConclusionTag } from '../../../components/word-tags';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { ProblemStats } from '../../score/components/problem-stats';
import { ReasonText } from '../../score/components/reason-text';
import { figureOf } from '../plan-model';
import type { PlanChoices } from '../plan-model';

interface ForecastPanelProps {
  forecast: Forecast;
  choices: PlanChoices;
  ticked: number;
  all: number;
  onAll: () => void;
  onNone: () => void;
  /** what can be done with the ticked ones */
  children: ReactNode;
}

/** Where the ticked items would lead, beside where the evaluation stands. */
export function ForecastPanel(props: ForecastPanelProps): ReactNode {
  const { forecast, choices, ticked, all, onAll, onNone, children } = props;
  const { t } = useMessages();
  const { before, after, gain } = forecast;
  return (
    <Panel title={t('plan.forecast')} help={t('plan.forecastHelp')}>
      <div className="stack">
        <div className="score-line" aria-live="polite">
          <span className="quiet">
            <Figure score={before} /> <ConclusionTag conclusion={before.conclusion} />
          </span>
          <span aria-hidden="true">→</span>
          <strong className="score-figure">
            <Figure score={after} />
          </strong>
          <span className="score-conclusion">
            <ConclusionTag conclusion={after.conclusion} />
          </span>
          {gain === null ? null : <span className="gain">+{points(gain.rounded)}</span>}
        </div>
        <Track before={before} after={after} target={figureOf(choices.edition, choices.wish)} />
        <ProblemStats problems={after.problems} />
        <p className="small">
          <ReasonText score={after} />
        </p>
        <div className="plan-line">
          <span>{t('plan.ticked', { count: ticked, all })}</span>
          <Button size="small" onClick={onAll} disabled={ticked === all}>
            {t('plan.tickAll')}
          </Button>
          <Button size="small" onClick={onNone} disabled={ticked === 0}>
            {t('plan.tickNone')}
          </Button>
        </div>
        {children}
      </div>
    </Panel>
  );
}

interface TrackProps {
  before: Forecast['before'];
  after: Forecast['after'];
  target: number;
}

/** The way from now to the forecast, and the target, on one line from 0 to 100; the figures above say the same. */
function Track({ before, after, target }: TrackProps): ReactNode {
  const [from, to] = [before, after].map(({ score, rate }) => score ?? rate ?? 0) as [number, number];
  return (
    <div className="track" aria-hidden="true">
      <span className="track-gain" style={{ width: `${to}%` }} />
      <span className="track-now" style={{ width: `${Math.min(from, to)}%` }} />
      <span className="track-target" style={{ left: `${target}%` }} />
    </div>
  );
}
