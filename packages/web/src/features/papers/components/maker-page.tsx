import type { PaperDto } from '@mlps/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { SelectField } from '../../../components/select-field';
import { useMessages } from '../../../messages/translate';
import { useFirstFacts } from '../api/use-first-facts';
import { useIssues, usePaper, usePapers } from '../api/use-papers';
import { useSubjects } from '../api/use-subjects';
import type { Facts } from '../facts';
import { paperKinds } from '../paper-search';
import type { MakerSearch, PaperKind } from '../paper-search';
import '../papers.css';
import { Maker } from './maker';

/** Makes a paper: choose kind and subject, add what the data do not hold, check, preview, issue. */
export function MakerPage(): ReactNode {
  const { t } = useMessages();
  const search = useSearch({ from: '/papers/new' });
  const { kind, subject, replaces } = search;
  return (
    <>
      <PageHead
        title={replaces ? t('papers.renew') : t('papers.make')}
        lead={t('papers.makeLead')}
        crumbs={[
          <Link key="papers" to="/papers">
            {t('papers.title')}
          </Link>,
        ]}
      />
      {replaces ? null : <Choice search={search} />}
      {kind && subject ? <Filled key={`${kind} ${subject}`} kind={kind} subject={subject} replaces={replaces} /> : null}
    </>
  );
}

function Choice({ search }: { search: MakerSearch }): ReactNode {
  const { t } = useMessages();
  const issues = useIssues();
  const navigate = useNavigate({ from: '/papers/new' });
  return (
    <section className="panel" aria-label={t('papers.choose')}>
      <div className="fields">
        <SelectField<PaperKind | ''>
          label={t('papers.column.kind')}
          value={search.kind ?? ''}
          onChange={(kind) => {
            void navigate({ search: kind === '' ? {} : { kind }, replace: true });
          }}
          options={[
            { value: '', label: t('papers.chooseKind') },
            ...paperKinds
              .filter((value) => value === search.kind || issues(value))
              .map((value) => ({ value, label: t(`papers.kind.${value}`) })),
          ]}
        />
        {search.kind ? <SubjectField kind={search.kind} subject={search.subject} /> : null}
      </div>
    </section>
  );
}

function SubjectField({ kind, subject }: { kind: PaperKind; subject: string | undefined }): ReactNode {
  const { t } = useMessages();
  const navigate = useNavigate({ from: '/papers/new' });
  const subjects = useSubjects(kind);
  return (
    <Loaded queries={[subjects]}>
      {([known]) =>
        known.length === 0 ? (
          <p className="quiet">{t('papers.noSubject')}</p>
        ) : (
          <SelectField
            label={t('papers.column.about')}
            value={subject ?? ''}
            onChange={(next) => {
              void navigate({ search: next === '' ? { kind } : { kind, subject: next }, replace: true });
            }}
            options={[
              { value: '', label: t('papers.chooseSubject') },
              ...known.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )
      }
    </Loaded>
  );
}

interface FilledProps {
  kind: PaperKind;
  subject: string;
  replaces: string | undefined;
}

/** The form begins with what was told the last time. */
function Filled({ kind, subject, replaces }: FilledProps): ReactNode {
  const earlier = usePapers({ kind, subjectId: subject });
  const first = useFirstFacts(kind, subject);
  const replaced = usePaper(replaces);
  const queries = replaces ? ([earlier, first, replaced] as const) : ([earlier, first] as const);
  return (
    <Loaded queries={queries}>
      {(data) => {
        const [papers, begin, old] = data as [PaperDto[], Facts, PaperDto | undefined];
        const told = (old ?? papers[0])?.facts ?? begin;
        return <Maker kind={kind} subject={subject} replaces={old ?? null} facts={told} />;
      }}
    </Loaded>
  );
}
