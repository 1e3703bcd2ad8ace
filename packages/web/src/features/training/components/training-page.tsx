import type { TrainingDto } from '@mlps/client';
import { trainingKindNames } from '@mlps/controls/rectification';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../../../components/data-table';
import { RegisterPage } from '../../../components/register-page';
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
  const events = useTrainingEvents();
  return (
    <RegisterPage
      title={t('training.title')}
      lead={t('training.lead')}
      create={can('training.write') ? t('training.create') : null}
      empty={{ title: t('training.empty'), help: t('training.emptyHelp') }}
      rows={events}
      table={{ columns: columns(t, lang) }}
      renderDialog={(onClose) => <CreateDialog onClose={onClose} />}
    />
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
