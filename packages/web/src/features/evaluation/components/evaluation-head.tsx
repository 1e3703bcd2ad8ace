import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DownloadButton } from '../../../components/download-button';
import { Facts } from '../../../components/facts';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { fetchRecordBook } from '../../books/api/fetch-record-book';
import { useSession } from '../../session/use-session';
import { fetchDocument } from '../api/fetch-document';
import { EvaluationEdit } from './evaluation-edit';
import type { ViewProps } from './evaluation-page';

/** Which system was evaluated, by whom and when. */
export function EvaluationHead({ evaluation, system }: ViewProps): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const date = (iso: string | null): string | null => (iso === null ? null : day(iso, lang));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            <Link to="/systems/$systemId" params={{ systemId: system.id }}>
              {system.name}
            </Link>{' '}
            <span className="page-part">{evaluation.name}</span>
          </h1>
          <p className="quiet">
            {system.organizationName} <Tag tone="accent">{evaluation.grade}</Tag>{' '}
            <Tag>{t(`evaluationState.${evaluation.state}`)}</Tag>
          </p>
        </div>
        <div className="actions">
          <Link className="button-link" to="/evaluations/$evaluationId/grid" params={{ evaluationId: evaluation.id }}>
            {t('grid.open')}
          </Link>
          <Link className="button-link" to="/evaluations/$evaluationId/review" params={{ evaluationId: evaluation.id }}>
            {t('grid.toReview')}
          </Link>
          {can('findings.write') && evaluation.state !== 'completed' ? (
            <Link className="button-link" to="/import" search={{ evaluation: evaluation.id }}>
              {t('book.import')}
            </Link>
          ) : null}
          {can('documents.export') ? (
            <DownloadButton fetchFile={() => fetchRecordBook(evaluation.id)}>{t('book.out')}</DownloadButton>
          ) : null}
          <DownloadButton fetchFile={() => fetchDocument(evaluation.id, `${system.name}-${evaluation.name}`)}>
            {t('evaluation.export')}
          </DownloadButton>
          {can('evaluations.write') ? (
            <Button
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('evaluation.edit')}
            </Button>
          ) : null}
        </div>
      </div>
      {editing ? (
        <EvaluationEdit
          evaluation={evaluation}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
      <Facts
        label={t('evaluation.facts')}
        facts={[
          [t('system.filing'), system.filingNumber ?? t('system.notFiled')],
          [t('evaluation.body'), evaluation.body],
          [t('evaluation.leader'), evaluation.leader],
          [t('evaluation.reportNumber'), evaluation.reportNumber],
          [t('evaluation.period'), date(evaluation.startDate)],
          [t('evaluation.reportDate'), date(evaluation.reportDate)],
        ]}
      />
    </>
  );
}
