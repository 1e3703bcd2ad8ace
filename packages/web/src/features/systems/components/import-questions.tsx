import { ProblemError } from '@mlps/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { ImportAnswers } from '../api/import-evaluation';

interface ImportQuestionsProps {
  error: Error;
  onAnswer: (answer: ImportAnswers) => void;
}

/** The ways out of a refusal that the user may decide; nothing for the others. */
export function ImportQuestions({ error, onAnswer }: ImportQuestionsProps): ReactNode {
  const { t } = useMessages();
  const code = error instanceof ProblemError ? error.code : undefined;
  const answer = (chosen: ImportAnswers) => () => {
    onAnswer(chosen);
  };
  if (code === 'import.system-differs')
    return (
      <div className="filters">
        <Button onClick={answer({ system: 'update' })}>{t('import.update')}</Button>
        <Button onClick={answer({ system: 'keep' })}>{t('import.keep')}</Button>
      </div>
    );
  if (code === 'import.already-imported')
    return (
      <div className="filters">
        <Button onClick={answer({ again: true })}>{t('import.again')}</Button>
      </div>
    );
  return null;
}
