import type { EvidenceDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import { contentAddress, previewKind } from '../evidence-place';
import '../evidence.css';
import { EvidenceDialog } from './evidence-dialog';

interface EvidenceListProps {
  evidence: readonly EvidenceDto[];
  /** takes a piece off; left out where nothing can be taken off */
  onRemove?: (evidence: EvidenceDto) => Promise<unknown>;
  onChanged: () => Promise<void>;
}

/** Pieces of evidence with a small picture or their kind; each opens large, with its revisions. */
export function EvidenceList({ evidence, onRemove, onChanged }: EvidenceListProps): ReactNode {
  const { t } = useMessages();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = evidence.find(({ id }) => id === openId);
  return (
    <>
      <ul className="evidence-list" aria-label={t('evidence.list')}>
        {evidence.map((piece) => (
          <li key={piece.id}>
            <button
              type="button"
              className="evidence-piece"
              onClick={() => {
                setOpenId(piece.id);
              }}
            >
              <Thumbnail piece={piece} />
              <span className="evidence-name">{piece.name}</span>
              {piece.note ? <span className="quiet small">{piece.note}</span> : null}
              <Origin piece={piece} />
            </button>
          </li>
        ))}
      </ul>
      {open ? (
        <EvidenceDialog
          piece={open}
          onChanged={onChanged}
          {...(onRemove ? { onRemove: () => onRemove(open) } : {})}
          onClose={() => {
            setOpenId(null);
          }}
        />
      ) : null}
    </>
  );
}

function Thumbnail({ piece }: { piece: EvidenceDto }): ReactNode {
  const latest = piece.revisions.at(-1)!; // a piece has at least its first file
  if (previewKind(latest.mediaType) === 'image')
    return <img src={contentAddress(piece.id, latest.revision)} alt="" loading="lazy" className="evidence-picture" />;
  return (
    <span className="evidence-picture evidence-kind" aria-hidden="true">
      {latest.fileName.slice(latest.fileName.lastIndexOf('.') + 1).toUpperCase()}
    </span>
  );
}

function Origin({ piece: { revisions, links } }: { piece: EvidenceDto }): ReactNode {
  const { t } = useMessages();
  const latest = revisions.at(-1)!;
  return (
    <span className="quiet small">
      {latest.uploadedBy}
      {revisions.length > 1 ? ` · ${t('evidence.revision', { number: latest.revision })}` : null}
      {links.length > 1 ? ` · ${t('evidence.shared', { count: links.length })}` : null}
    </span>
  );
}
