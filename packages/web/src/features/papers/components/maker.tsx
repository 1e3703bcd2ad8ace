import type { PaperDto, PaperInput, PaperIssueInput } from '@mlps/client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
import { Panel } from '../../../components/panel';
import { TextField } from '../../../components/text-field';
import { WorkProgress } from '../../../components/work-progress';
import { useCancellable } from '../../../lib/use-cancellable';
import { useSettled } from '../../../lib/use-settled';
import { isSame } from '../../../lib/use-versioned-save';
import { useToday } from '../../../lib/use-today';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { checkPaper, drawDraft, fetchDraft, issuePaper } from '../api/make-paper';
import { factGroups } from '../fact-fields';
import type { Facts } from '../facts';
import type { PaperKind } from '../paper-search';
import { CheckList } from './check-list';
import { FactForm } from './fact-form';
import { IssueDialog } from './issue-dialog';

const PdfView = lazy(() => import('../../../components/pdf-view'));

interface MakerProps {
  kind: PaperKind;
  subject: string;
  /** the paper of which a newer version is made */
  replaces: PaperDto | null;
  /** what was told the last time */
  facts: Facts;
}

/** The form at the left; at the right what contradicts itself, and the draft. */
export function Maker({ kind, subject, replaces, facts: told }: MakerProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [date, setDate] = useState(useToday());
  const [number, setNumber] = useState('');
  const [issuer, setIssuer] = useState('');
  const [facts, setFacts] = useState(told);
  const [issuing, setIssuing] = useState(false);
  const input: PaperInput = {
    kind,
    subjectId: subject,
    date,
    facts: { ...facts },
    ...(number.trim() === '' || replaces ? {} : { number: number.trim() }),
    ...(issuer.trim() === '' ? {} : { issuer: issuer.trim() }),
  };
  const settled = useSettled(input);
  const check = usePaperCheck(settled);
  // What was checked must be what would be issued.
  const isChecked = check.data !== undefined && !check.isPlaceholderData && isSame(settled, input);
  const issue = useIssue();
  return (
    <div className="maker">
      <section className="panel stack" aria-label={t('papers.form')}>
        <h2>{t('papers.form')}</h2>
        <div className="fields">
          <TextField type="date" label={t('papers.column.date')} value={date} onChange={setDate} required />
          {replaces ? null : (
            <TextField
              label={t('papers.column.number')}
              help={t('papers.numberHelp', { number: check.data?.number ?? '…' })}
              value={number}
              onChange={setNumber}
              maxLength={100}
            />
          )}
          {kind === 'notice' ? (
            <TextField label={t('papers.issuer')} help={t('papers.issuerHelp')} value={issuer} onChange={setIssuer} />
          ) : null}
        </div>
        <FactForm groups={factGroups[kind]} facts={facts} known={check.data?.known ?? {}} onFacts={setFacts} />
      </section>
      <div>
        <Panel title={t('papers.check')} help={t('papers.checkHelp')}>
          {check.isError ? <ErrorNotice error={check.error} onRetry={() => void check.refetch()} /> : null}
          {check.data ? <CheckList check={check.data} input={input} /> : null}
          {check.isFetching ? <Loading /> : null}
        </Panel>
        {can('papers.issue') ? (
          <div className="maker-issue no-print">
            <Button
              type="primary"
              disabled={!isChecked || issue.work.isPending}
              onClick={() => {
                setIssuing(true);
              }}
            >
              {t('papers.issue')}
            </Button>
          </div>
        ) : null}
        {issue.work.isPending ? (
          <WorkProgress
            label={t('papers.issuing')}
            done={issue.progress?.done ?? null}
            total={issue.progress?.total ?? 0}
            onCancel={issue.cancel}
          />
        ) : null}
        {issue.work.isError ? <ErrorNotice error={issue.work.error} /> : null}
        <Draft input={input} />
      </div>
      {issuing && check.data ? (
        <IssueDialog
          check={check.data}
          replaces={replaces}
          onClose={() => {
            setIssuing(false);
          }}
          onIssue={(more) => {
            setIssuing(false);
            issue.work.mutate({ ...input, ...more });
          }}
        />
      ) : null}
    </div>
  );
}

/** What contradicts itself; asked again when the form has come to rest. */
function usePaperCheck(input: PaperInput) {
  return useQuery({
    queryKey: ['papers', 'check', input],
    queryFn: ({ signal }) => checkPaper(input, signal),
    placeholderData: keepPreviousData,
  });
}

/** Issues and leads to the paper. */
function useIssue() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCancellable(async (input: PaperIssueInput, signal, report) => {
    const paperId = await issuePaper(input, signal, report);
    await queries.invalidateQueries({ queryKey: ['papers'] });
    await navigate({ to: '/papers/$paperId', params: { paperId } });
  });
}

/** The paper as it would be now, marked as a draft on every page. */
function Draft({ input }: { input: PaperInput }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const { work, progress, cancel } = useCancellable((wanted: PaperInput, signal, report) =>
    can('papers.issue') ? drawDraft(wanted, signal, report) : fetchDraft(wanted, signal),
  );
  return (
    <Panel title={t('papers.draft')} help={t('papers.draftHelp')}>
      <div className="stack">
        <div>
          <Button
            loading={work.isPending}
            onClick={() => {
              work.mutate(input);
            }}
          >
            {work.data ? t('papers.previewAgain') : t('papers.preview')}
          </Button>
        </div>
        {work.isPending ? (
          <WorkProgress
            label={t('papers.drawing')}
            done={progress?.done ?? null}
            total={progress?.total ?? 0}
            onCancel={cancel}
          />
        ) : null}
        {work.isError ? <ErrorNotice error={work.error} /> : null}
        {work.data ? (
          <Suspense fallback={<Loading />}>
            <PdfView file={work.data} name={t('papers.draft')} />
          </Suspense>
        ) : null}
      </div>
    </Panel>
  );
}
