import type { EvidenceDto } from '@mlps/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import type { PlainKey } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { evidenceAddress, evidenceQuery, removeEvidence, uploadEvidence } from '../api/evidence';
import type { GridController } from '../grid-controller';
import { keyOf } from '../model/cell.js';
import type { Place } from '../model/cell.js';
import { useItemCells } from '../use-cells';

interface EvidenceListProps {
  controller: GridController;
  place: Place;
}

const takenFiles = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.txt,.csv,.log';

/** Evidence of the active result: pictures and files, pasted or chosen. */
export function EvidenceList({ controller, place }: EvidenceListProps): ReactNode {
  const { t } = useMessages();
  const { cells, head, saver, refresh } = controller.workspace;
  useItemCells(cells, place.item);
  const { can } = useSession();
  const server = cells.serverCell(keyOf(place.object, place.item));
  const mayAdd =
    can('evidence.write') && controller.mayWrite && cells.content(keyOf(place.object, place.item)) !== null;
  const inputId = useId();
  const count = server?.evidence ?? 0;
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      await saver.flush();
      for (const file of files) await uploadEvidence(head.evaluationId, place, file, file.name);
      await refresh();
    },
  });
  if (!server && !mayAdd) return null;
  return (
    <section className="evidence" aria-label={t('grid.evidence')}>
      <h3>
        {t('grid.evidence')} {count > 0 ? <span className="quiet">{count}</span> : null}
        {mayAdd ? (
          <>
            <label className="link-button" htmlFor={inputId}>
              {t('grid.evidence.add')}
            </label>
            <input
              id={inputId}
              className="visually-hidden"
              type="file"
              multiple
              accept={takenFiles}
              onChange={(event) => {
                upload.mutate([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </>
        ) : null}
      </h3>
      {upload.error ? <ErrorNotice error={upload.error} /> : null}
      {count > 0 ? <Entries controller={controller} place={place} /> : null}
      {mayAdd && count === 0 ? <p className="quiet small">{t('grid.evidence.help')}</p> : null}
    </section>
  );
}

/** Asked for only where there is something: moving over a thousand cells without evidence prepares no request. */
function Entries({ controller, place }: EvidenceListProps): ReactNode {
  const { data = [] } = useQuery(evidenceQuery(controller.workspace.head.evaluationId, place));
  return (
    <ul>
      {data.map((entry) => (
        <EvidenceEntry key={entry.id} entry={entry} controller={controller} place={place} />
      ))}
    </ul>
  );
}

interface EvidenceEntryProps extends EvidenceListProps {
  entry: EvidenceDto;
}

function EvidenceEntry({ entry, controller, place }: EvidenceEntryProps): ReactNode {
  const { t } = useMessages();
  const { head, cells, refresh } = controller.workspace;
  const [asking, setAsking] = useState(false);
  const last = entry.revisions.at(-1);
  const isPicture = last?.mediaType.startsWith('image/') ?? false;
  const remove = useMutation({
    mutationFn: async () => {
      await removeEvidence(head.evaluationId, place, entry);
      await refresh();
    },
  });
  const elsewhere = entry.links.length - 1;
  const locked = !controller.mayWrite || cells.serverCell(keyOf(place.object, place.item))?.state === 'accepted';
  return (
    <li>
      <a href={evidenceAddress(entry)} target="_blank" rel="noreferrer" title={entry.name}>
        {isPicture ? <img src={evidenceAddress(entry)} alt={entry.name} loading="lazy" /> : null}
        <span>
          {entry.name}
          {elsewhere > 0 ? (
            <span className="quiet small evidence-elsewhere">{t('grid.evidence.elsewhere', { count: elsewhere })}</span>
          ) : null}
        </span>
      </a>
      {locked ? null : (
        <button
          type="button"
          className="link-button"
          disabled={remove.isPending}
          onClick={() => {
            if (asking) remove.mutate();
            else setAsking(true);
          }}
        >
          {t(sureWords(asking, elsewhere))}
        </button>
      )}
    </li>
  );
}

/** Files that hang elsewhere too are only taken off this result. */
function sureWords(asking: boolean, elsewhere: number): PlainKey {
  if (!asking) return 'grid.evidence.remove';
  return elsewhere > 0 ? 'grid.evidence.removeHere' : 'grid.evidence.removeSure';
}
