import type { ChainReportDto } from '@mlps/client';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CursorPager } from '../../../components/cursor-pager';
import { DownloadButton } from '../../../components/download-button';
import { ErrorNotice } from '../../../components/error-notice';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useAudit } from '../api/use-admin';
import type { AuditSearch } from '../audit-search';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';

const route = getRouteApi('/admin/audit');
const PAGE = 50;

/** The audit log: filter, look into an entry, export, and verify the chain. */
export function AuditPage(): ReactNode {
  const { t } = useMessages();
  const search = route.useSearch();
  // It reads every entry, so it is done when asked only.
  const verify = useMutation({ mutationFn: async () => (await client.call('audit.verify', {})).data });
  return (
    <>
      <PageHead
        title={t('audit.title')}
        lead={t('audit.lead')}
        actions={
          <>
            {(['csv', 'jsonl'] as const).map((format) => (
              <DownloadButton
                key={format}
                fetchFile={async () => {
                  const { data, fileName } = await client.call('audit.export', { query: { ...search, format } });
                  return { blob: data, fileName: fileName ?? `audit.${format}` };
                }}
              >
                {t(`audit.export.${format}`)}
              </DownloadButton>
            ))}
            <Button
              loading={verify.isPending}
              onClick={() => {
                verify.mutate();
              }}
            >
              {t('audit.verify')}
            </Button>
          </>
        }
      />
      <Verification report={verify.data} error={verify.error} />
      <section className="panel" aria-label={t('audit.title')}>
        <Entries key={JSON.stringify(search)} search={search} />
      </section>
    </>
  );
}

function Entries({ search }: { search: AuditSearch }): ReactNode {
  const navigate = route.useNavigate();
  const [trail, setTrail] = useState<readonly (string | undefined)[]>([undefined]);
  const cursor = trail.at(-1);
  const page = useAudit({ ...search, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
  return (
    <>
      <AuditFilters
        search={search}
        onChange={(next) => {
          void navigate({ search: next, replace: true });
        }}
      />
      <Loaded queries={[page]}>
        {([{ items, nextCursor }]) => (
          <>
            <AuditTable entries={items} />
            <CursorPager trail={trail} nextCursor={nextCursor} onTrail={setTrail} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What was found when the chain was checked. */
function Verification({ report, error }: { report: ChainReportDto | undefined; error: Error | null }): ReactNode {
  const { t } = useMessages();
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      {report ? (
        <div className="notice-box" data-tone={report.sound ? 'ok' : 'bad'} role="status">
          <p>
            {report.sound
              ? t('audit.sound', { count: report.checked, days: report.keptDays })
              : t('audit.unsound', { count: report.faults.length })}
          </p>
          <ul className="plain" lang="zh-CN">
            {report.faults.map(({ seq, kind, zh }) => (
              <li key={`${seq} ${kind}`}>{zh}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
