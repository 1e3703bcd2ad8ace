import type { ScoreResult } from '@mlps/controls';
import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import type { MessageKey } from '../../../messages/translate';
import { editionChoices } from '../../evaluation/evaluation-search';
import { figureOf, wordsOf } from '../plan-model';
import type { PlanChoices } from '../plan-model';

const route = getRouteApi('/evaluations/$evaluationId');

interface TargetPanelProps {
  now: ScoreResult;
  choices: PlanChoices;
  onChange: (next: Partial<PlanChoices>) => void;
  /** what the target needs */
  children: ReactNode;
}

/** Which edition, and what to reach: a conclusion, or a figure by the slider. */
export function TargetPanel({ now, choices, onChange, children }: TargetPanelProps): ReactNode {
  const { t } = useMessages();
  const { edition, wish } = choices;
  return (
    <Panel title={t('plan.target')} help={t('plan.targetHelp')}>
      <div className="stack">
        <EditionChoice edition={edition} />
        <div className="plan-line">
          <span>{t('plan.conclusion')}</span>
          <Choices
            label={t('plan.conclusion')}
            value={'word' in wish ? wish.word : ''}
            onChange={(word) => {
              onChange({ wish: { word } });
            }}
            options={wordsOf(edition).map((word) => ({
              value: word,
              label: t(`conclusion.${word}` as Extract<MessageKey, `conclusion.${string}`>), // every word has its message
            }))}
          />
        </div>
        <TargetSlider now={now} choices={choices} onChange={onChange} />
        {children}
      </div>
    </Panel>
  );
}

function EditionChoice({ edition }: Pick<PlanChoices, 'edition'>): ReactNode {
  const { t } = useMessages();
  const navigate = route.useNavigate();
  return (
    <div className="plan-line">
      <span>{t('score.editions.edition')}</span>
      <Choices
        label={t('score.editions.edition')}
        value={edition}
        onChange={(next) => {
          void navigate({ search: (search) => ({ ...search, edition: next }), replace: true, resetScroll: false });
        }}
        options={editionChoices.map((choice) => ({ value: choice, label: choice }))}
      />
    </div>
  );
}

function TargetSlider({ now, choices, onChange }: Omit<TargetPanelProps, 'children'>): ReactNode {
  const { t } = useMessages();
  const id = useId();
  const { edition, wish } = choices;
  const figure = figureOf(edition, wish);
  const least = Math.floor(now.score ?? now.rate ?? 0);
  const words = t(edition === '2025' ? 'plan.rate' : 'plan.score');
  const set = (value: string): void => {
    const next = Number(value);
    if (value !== '' && next >= 0 && next <= 100) onChange({ wish: { figure: next } });
  };
  return (
    <div className="plan-line">
      <label htmlFor={id}>{words}</label>
      <input
        id={id}
        className="plan-slider"
        type="range"
        min={least}
        max={100}
        step={0.5}
        value={Math.max(least, figure)}
        aria-valuetext={String(figure)}
        onChange={(event) => {
          set(event.target.value);
        }}
      />
      <input
        className="native-input plan-number"
        type="number"
        min={0}
        max={100}
        step={0.01}
        aria-label={t('plan.exactFigure')}
        value={figure}
        onChange={(event) => {
          set(event.target.value);
        }}
      />
    </div>
  );
}
