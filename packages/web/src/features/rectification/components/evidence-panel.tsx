import type { RectificationItemDto } from '@mlps/client';
import { stateTable } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DownloadButton } from '../../../components/download-button';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { unlinkEvidence } from '../../evidence/api/change-evidence';
import { useEvidence } from '../../evidence/api/use-evidence';
import { EvidenceList } from '../../evidence/components/evidence-list';
import { LinkDialog } from '../../evidence/components/link-dialog';
import { UploadZone } from '../../evidence/components/upload-zone';
import { useSession } from '../../session/use-session';
import { useRefresh, useRefreshing } from '../api/use-refresh';

/** What proves that the item is mended. */
export function EvidencePanel({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const refresh = useRefresh();
  const refreshing = useRefreshing();
  const [linking, setLinking] = useState(false);
  const place = { rectificationItemId: item.id };
  const evidence = useEvidence(place);
  const mayAdd = can('evidence.write') && !stateTable[item.state].settled;
  // What was handed in for a retest stays where it is.
  const mayRemove = mayAdd && item.state !== 'submitted';
  return (
    <Panel title={t('rect.evidence.title')}>
      <Loaded queries={[evidence]}>
        {([pieces]) => (
          <div className="stack">
            {pieces.length === 0 ? <p className="quiet">{t('rect.evidence.none')}</p> : null}
            <EvidenceList
              evidence={pieces}
              onChanged={refresh}
              {...(mayRemove
                ? {
                    onRemove: (piece) =>
                      refreshing(async () => {
                        const link = piece.links.find(({ rectificationItemId }) => rectificationItemId === item.id);
                        if (link) await unlinkEvidence(piece.id, link.id);
                      }),
                  }
                : {})}
            />
            {mayAdd ? <UploadZone place={place} onUploaded={refresh} /> : null}
            <div className="tag-row no-print">
              {mayAdd && item.evaluationId !== null ? (
                <Button
                  onClick={() => {
                    setLinking(true);
                  }}
                >
                  {t('evidence.share')}
                </Button>
              ) : null}
              {pieces.length > 0 ? (
                <DownloadButton fetchFile={() => fetchBundle(item.id)}>{t('evidence.bundle')}</DownloadButton>
              ) : null}
            </div>
            {linking && item.evaluationId !== null ? (
              <LinkDialog
                evaluationId={item.evaluationId}
                place={place}
                present={pieces.map(({ id }) => id)}
                onLinked={refresh}
                onClose={() => {
                  setLinking(false);
                }}
              />
            ) : null}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

async function fetchBundle(rectificationItemId: string): Promise<{ blob: Blob; fileName: string }> {
  const { data, fileName } = await client.call('evidence.bundleOfItem', { params: { rectificationItemId } });
  return { blob: data, fileName: fileName ?? 'evidence.zip' };
}
