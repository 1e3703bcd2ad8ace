import type { EvaluationDto } from '@mlps/client';
import type { Edition } from '@mlps/controls';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../../components/figure';
import { Panel } from '../../../components/panel';
import { Tag } from '../../../components/tag';
import { ConclusionTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useScore } from '../../evaluation/api/use-score';
import { editionChoices } from '../../evaluation/evaluation-search';
import { ReasonText } from './reason-text';

interface EditionsPanelProps {
  evaluation: EvaluationDto;
  edition: Edition;
}

/** The same findings by every edition, and the choice of the one that rules the page. */
export function EditionsPanel({ evaluation, edition }: EditionsPanelProps): ReactNode {
  const { t } = useMessages();
  const group = useId();
  return (
    <Panel title={t('score.editions')} help={t('score.editionsHelp')}>
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('score.editions')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('score.editions.edition')}</th>
              <th scope="col" className="number">
                {t('score.editions.figure')}
              </th>
              <th scope="col">{t('score.editions.conclusion')}</th>
            </tr>
          </thead>
          <tbody>
            {editionChoices.map((choice) => (
              <EditionRow
                key={choice}
                group={group}
                choice={choice}
                chosen={choice === edition}
                evaluation={evaluation}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface EditionRowProps {
  group: string;
  choice: Edition;
  chosen: boolean;
  evaluation: EvaluationDto;
}

function EditionRow({ group, choice, chosen, evaluation }: EditionRowProps): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate({ from: '/evaluations/$evaluationId' });
  const { data: score, error } = useScore(evaluation.id, choice);
  return (
    <tr data-chosen={chosen}>
      <th scope="row" className="nowrap">
        <label>
          <input
            type="radio"
            name={group}
            aria-label={t('score.editions.choose', { edition: choice })}
            checked={chosen}
            onChange={() => {
              void navigate({
                search: (search) => ({ ...search, edition: choice }),
                replace: true,
                resetScroll: false,
              });
            }}
          />{' '}
          {choice}
        </label>{' '}
        {choice === evaluation.edition ? <Tag tone="accent">{t('score.documentEdition')}</Tag> : null}
      </th>
      <td className="number">{score ? <Figure score={score} /> : '…'}</td>
      <td>
        {score ? (
          <>
            <ConclusionTag conclusion={score.conclusion} />
            <div className="small quiet">
              <ReasonText score={score} />
            </div>
          </>
        ) : (
          error?.message
        )}
      </td>
    </tr>
  );
}
