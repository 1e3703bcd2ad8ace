import type { TrainingDto } from '@mlps/client';
import { trainingKindNames } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { day } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useTrainingEvents } from '../api/use-training';
import { CreateDialog } from './create-dialog';

/** The log of awareness, training and drills. */
export function TrainingPage(): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  const events = useTrainingEvents();
  return (
    <>
      <PageHead
        title={t('training.title')}
        lead={t('training.lead')}
        actions={
          can('training.write') ? (
            <Button
              type="primary"
              onClick={() => {
                setCreating(true);
              }}
            >
              {t('training.create')}
            </Button>
          ) : null
        }
      />
      <Loaded queries={[events]}>
        {([rows]) =>
          rows.length === 0 ? (
            <section className="panel" aria-label={t('training.title')}>
              <Empty title={t('training.empty')} help={t('training.emptyHelp')} />
            </section>
          ) : (
            <DataTable caption={t('training.title')} columns={columns(t, lang)} rows={rows} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {creating ? (
        <CreateDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
  );
}

function columns(t: Translate, lang: Language): Column<TrainingDto>[] {
  return [
    {
      key: 'on',
      title: t('training.field.on'),
      className: 'nowrap',
      sortBy: ({ on }) => on,
      cell: ({ on }) => day(on, lang),
    },
    {
      key: 'title',
      title: t('training.field.title'),
      rowHead: true,
      cell: ({ id, title }) => (
        <Link to="/training/$eventId" params={{ eventId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'unit', title: t('inspections.column.unit'), cell: ({ organizationName }) => organizationName },
    { key: 'kinds', title: t('training.field.kinds'), cell: ({ kinds }) => <KindTags kinds={kinds} /> },
    {
      key: 'participants',
      title: t('training.field.participants'),
      className: 'number',
      sortBy: ({ participants }) => participants,
      cell: ({ participants }) => participants,
    },
  ];
}

/** Kinds of an event in words. */
export function KindTags({ kinds }: { kinds: TrainingDto['kinds'] }): ReactNode {
  const { lang } = useMessages();
  return (
    <span className="tag-row">
      {kinds.map((kind) => (
        <Tag key={kind}>{trainingKindNames[kind][lang]}</Tag>
      ))}
    </span>
  );
}
