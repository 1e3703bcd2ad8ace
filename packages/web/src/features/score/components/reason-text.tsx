import type { ScoreResult } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { MessageKey } from '../../../messages/translate';

/** Why this conclusion. The library writes its reasons in Chinese, with a code; English has one sentence per code. */
export function ReasonText({ score }: { score: Pick<ScoreResult, 'reason' | 'reasonCode'> }): ReactNode {
  const { t, lang, pack } = useMessages();
  const key = `reason.${score.reasonCode}`;
  if (lang === 'zh' || !Object.hasOwn(pack.messages, key)) return score.reason;
  return t(key as Extract<MessageKey, `reason.${string}`>); // it is a key, as just checked
}
