import type { TrainingDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Panel } from '../../../components/panel';
import { day } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { unlinkEvidence } from '../../evidence/api/change-evidence';
import { useEvidence } from '../../evidence/api/use-evidence';
import { EvidenceList } from '../../evidence/components/evidence-list';
import { UploadZone } from '../../evidence/components/upload-zone';
import '../../rectification/rectification.css';
import { useSession } from '../../session/use-session';
import { removeEvent, useProvenItems, useTrainingEvent } from '../api/use-training';
import { EditDialog } from './edit-dialog';
import { KindTags } from './training-page';

/** One event: what happened, its photos and lists, and which requirements it proves. */
export function EventPage(): ReactNode {
  const { eventId } = useParams({ from: '/training/$eventId' });
  const event = useTrainingEvent(eventId);
  return (
    <Loaded queries={[event]}>
      {([one]) => (
        <>
          <Head event={one} />
          <Content event={one} />
          <Photos event={one} />
          <Proven event={one} />
        </>
      )}
    </Loaded>
  );
}

function Head({ event }: { event: TrainingDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <PageHead
        title={event.title}
        crumbs={[
          <Link key="list" to="/training">
            {t('training.title')}
          </Link>,
        ]}
        lead={
          <span className="tag-row">
            {event.organizationName} <KindTags kinds={event.kinds} />
          </span>
        }
        actions={
          <>
            {can('training.write')
              ? (['edit', 'remove'] as const).map((key) => (
                  <Button
                    key={key}
                    onClick={() => {
                      setOpen(key);
                    }}
                  >
                    {t(`training.${key}`)}
                  </Button>
                ))
              : null}
            {can('papers.read') ? (
              <Link to="/papers/new" search={{ kind: 'training', subject: event.id }} className="lead-link">
                {t('papers.makeOf', { kind: t('papers.kind.training') })}
              </Link>
            ) : null}
          </>
        }
      />
      {open === 'edit' ? <EditDialog event={event} onClose={close} /> : null}
      {open === 'remove' ? <RemoveDialog event={event} onClose={close} /> : null}
    </>
  );
}

function RemoveDialog({ event, onClose }: { event: TrainingDto; onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <FormDialog
      title={t('training.remove')}
      submit={t('training.remove')}
      danger
      onClose={onClose}
      onSubmit={async () => {
        await removeEvent(event);
        await navigate({ to: '/training' });
        await queries.invalidateQueries({ queryKey: ['training'] });
      }}
    >
      <p>{t('training.removeHelp', { title: event.title })}</p>
    </FormDialog>
  );
}

function Content({ event }: { event: TrainingDto }): ReactNode {
  const { t, lang } = useMessages();
  const lists = ['topics', 'presentLeaders', 'cases', 'materials'] as const;
  return (
    <Panel title={t('training.content')}>
      <dl className="side-facts">
        <dt>{t('training.field.on')}</dt>
        <dd>{day(event.on, lang)}</dd>
        <dt>{t('training.field.place')}</dt>
        <dd>{event.place}</dd>
        <dt>{t('training.field.organizer')}</dt>
        <dd>{event.organizer}</dd>
        <dt>{t('training.field.participants')}</dt>
        <dd>{event.participants}</dd>
        {lists.map((key) =>
          event[key].length === 0 ? null : (
            <div key={key} className="contents">
              <dt>{t(`training.field.${key}`)}</dt>
              <dd>{event[key].join(t('list.semicolon'))}</dd>
            </div>
          ),
        )}
        {event.effect === '' ? null : (
          <>
            <dt>{t('training.field.effect')}</dt>
            <dd className="pre">{event.effect}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

/** Photos, attendance lists and materials, kept as evidence. */
function Photos({ event }: { event: TrainingDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const place = { trainingEventId: event.id };
  const evidence = useEvidence(place);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['evidence'] });
  const mayChange = can('evidence.write');
  return (
    <Panel title={t('training.photos')} help={t('training.photosHelp')}>
      <Loaded queries={[evidence]}>
        {([pieces]) => (
          <div className="stack">
            <EvidenceList
              evidence={pieces}
              onChanged={refresh}
              {...(mayChange
                ? {
                    onRemove: async (piece) => {
                      const link = piece.links.find(({ trainingEventId }) => trainingEventId === event.id);
                      if (link) await unlinkEvidence(piece.id, link.id);
                      await refresh();
                    },
                  }
                : {})}
            />
            {mayChange ? <UploadZone place={place} onUploaded={refresh} /> : null}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** The requirement items of every system of the unit for which this event is evidence. */
function Proven({ event }: { event: TrainingDto }): ReactNode {
  const { t } = useMessages();
  const proven = useProvenItems(event.id);
  return (
    <Panel title={t('training.proven')} help={t('training.provenHelp')}>
      <Loaded queries={[proven]}>
        {([systems]) =>
          systems.length === 0 ? (
            <p className="quiet">{t('training.noSystem')}</p>
          ) : (
            <ul className="plain">
              {systems.map(({ systemId, systemName, grade, items }) => (
                <li key={systemId}>
                  <Link to="/systems/$systemId" params={{ systemId }}>
                    {systemName}
                  </Link>{' '}
                  <span className="quiet">{grade}</span>{' '}
                  {items.map((itemId) => (
                    <Link key={itemId} to="/catalog/$itemId" params={{ itemId }} className="code proven-item">
                      {itemId}
                    </Link>
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
