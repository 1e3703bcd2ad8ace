import { resultNames, riskNames } from '@mlps/controls';
import type { Result, Risk } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import type { MessageKey } from '../messages/translate';
import { Tag } from './tag';
import type { Tone } from './tag';

const riskTones: Readonly<Record<Risk, Tone>> = { high: 'bad', medium: 'warn', low: 'calm' };
const resultTones: Readonly<Record<Result, Tone>> = {
  conform: 'ok',
  partial: 'warn',
  nonconform: 'bad',
  notApplicable: 'calm',
};
const conclusionTones: Readonly<Record<string, Tone>> = {
  优: 'ok',
  良: 'ok',
  中: 'warn',
  差: 'bad',
  符合: 'ok',
  基本符合: 'warn',
  不符合: 'bad',
};

/** Risk of a problem; null shows that nobody has rated it. */
export function RiskTag({ risk }: { risk: Risk | null | undefined }): ReactNode {
  const { t, lang } = useMessages();
  return risk ? <Tag tone={riskTones[risk]}>{riskNames[risk][lang]}</Tag> : <Tag>{t('word.unrated')}</Tag>;
}

/** Result of an item or of one of its objects. */
export function ResultTag({ result }: { result: Result }): ReactNode {
  const { lang } = useMessages();
  return <Tag tone={resultTones[result]}>{resultNames[result][lang]}</Tag>;
}

/** Conclusion word of any edition. */
export function ConclusionTag({ conclusion }: { conclusion: string | null }): ReactNode {
  const word = useConclusion(conclusion);
  return conclusion === null ? word : <Tag tone={conclusionTones[conclusion] ?? 'calm'}>{word}</Tag>;
}

/** The conclusion in the language in force; a word that no edition knows stays as it is. */
export function useConclusion(conclusion: string | null): string {
  const { t } = useMessages();
  if (conclusion === null) return t('state.none');
  const key = `conclusion.${conclusion}`;
  return Object.hasOwn(conclusionTones, conclusion) ? t(key as ConclusionKey) : conclusion; // the tones' keys are the messages' keys
}

type ConclusionKey = Extract<MessageKey, `conclusion.${string}`>;
