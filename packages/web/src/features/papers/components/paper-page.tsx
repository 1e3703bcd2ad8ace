import type { PaperDto } from '@mlps/client';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Facts } from '../../../components/facts';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { day, moment } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { NoticeItems } from '../../notices/components/notice-items';
import { useSession } from '../../session/use-session';
import { useIssues, usePaper, usePaperFile, usePapers } from '../api/use-papers';
import '../papers.css';
import { PaperFiles, PapersTable, PaperTags } from './papers-table';
import { StaleNotice } from './stale-notice';

// The reader of PDF files is large: the facts of the paper stand there first.
const PdfView = lazy(() => import('../../../components/pdf-view'));

/** One issued paper: what it is, whether it still holds, its files, its versions, and the paper itself. */
export function PaperPage(): ReactNode {
  const { paperId } = useParams({ from: '/papers/$paperId' });
  const paper = usePaper(paperId);
  return <Loaded queries={[paper]}>{([one]) => <View paper={one} />}</Loaded>;
}

function View({ paper }: { paper: PaperDto }): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const issues = useIssues();
  return (
    <>
      <PageHead
        title={`${paper.title} ${paper.number}`}
        crumbs={[
          <Link key="papers" to="/papers">
            {t('papers.title')}
          </Link>,
        ]}
        lead={
          <span className="tag-row">
            {paper.about} <PaperTags paper={paper} />
          </span>
        }
        actions={
          <>
            <PaperFiles paper={paper} />
            {can('papers.issue') && issues(paper.kind) && paper.replacedById === null ? (
              <Link
                to="/papers/new"
                search={{ kind: paper.kind, subject: paper.subjectId, replaces: paper.id }}
                className="lead-link"
              >
                {t('papers.renew')}
              </Link>
            ) : null}
          </>
        }
      />
      <StaleNotice paper={paper} />
      <Facts
        label={t('papers.issuedFacts')}
        facts={[
          [t('papers.issuer'), paper.issuer],
          [t('papers.column.date'), day(paper.date, lang)],
          [t('papers.issuedBy'), `${paper.issuedBy} ${moment(paper.createdAt, lang)}`],
          [t('papers.replaceReason'), paper.replaceReason],
        ]}
      />
      {paper.kind === 'notice' && paper.evaluationId !== null && paper.replacedById === null ? (
        <NoticeItems notice={{ id: paper.id, number: paper.number, evaluationId: paper.evaluationId }} />
      ) : null}
      {paper.files.some(({ format }) => format === 'pdf') ? <Preview paper={paper} /> : null}
      <Versions paper={paper} />
      <Overridden paper={paper} />
      <Hashes paper={paper} />
    </>
  );
}

function Preview({ paper }: { paper: PaperDto }): ReactNode {
  const file = usePaperFile(paper.id, 'pdf');
  return (
    <Suspense fallback={<Loading />}>
      <Loaded queries={[file]}>{([blob]) => <PdfView file={blob} name={paper.number} />}</Loaded>
    </Suspense>
  );
}

/** The other versions under the same number. */
function Versions({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  const versions = usePapers({ kind: paper.kind, subjectId: paper.subjectId }).data ?? [];
  const others = versions.filter(({ number, id }) => number === paper.number && id !== paper.id);
  if (others.length === 0) return null;
  return (
    <Panel title={t('papers.versions')}>
      <PapersTable papers={others} />
    </Panel>
  );
}

/** What the self-check found when it was issued, and why it was issued all the same. */
function Overridden({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  if (paper.contradictions.length === 0) return null;
  return (
    <Panel title={t('papers.checkedThen')}>
      <ul className="plain">
        {paper.contradictions.map(({ id, place, messageZh, reason, reasonBy }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one rule may speak of one place twice
          <li key={`${id} ${index}`}>
            <span lang="zh-CN">
              {place} {messageZh}
            </span>
            {reason === null ? null : (
              <span className="quiet"> {t('papers.overriddenBy', { reason, by: reasonBy ?? '' })}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The hashes by which anybody can prove that a file is the one that was issued. */
function Hashes({ paper }: { paper: PaperDto }): ReactNode {
  const { t } = useMessages();
  return (
    <Panel title={t('papers.hashes')}>
      <ul className="plain">
        {paper.files.map(({ format, fileName, sha256 }) => (
          <li key={format}>
            {fileName} <span className="code hash-line">{sha256}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
