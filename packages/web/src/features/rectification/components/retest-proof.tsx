import type { RectificationItemDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { useEvidence } from '../../evidence/api/use-evidence';
import { EvidenceList } from '../../evidence/components/evidence-list';
import { useHistory } from '../api/use-item';
import { useRefresh } from '../api/use-refresh';

/** What the unit did and handed in, beside the place where it is judged; read when it is opened. */
export function RetestProof({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('rect.retest.proof', { count: item.evidence.length })}</summary>
      {open ? <Proof item={item} /> : null}
    </details>
  );
}

function Proof({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const refresh = useRefresh();
  const evidence = useEvidence({ rectificationItemId: item.id });
  const history = useHistory(item.id);
  return (
    <Loaded queries={[evidence, history]}>
      {([pieces, lines]) => {
        const told = lines.findLast(({ action }) => action === 'submit')?.reason;
        return (
          <div className="stack">
            {item.plan === null ? null : (
              <div>
                <h3>{t('rect.plan.measures')}</h3>
                <p className="pre">{item.plan.measures}</p>
              </div>
            )}
            {told ? (
              <div>
                <h3>{t('rect.submit.note')}</h3>
                <p className="pre">{told}</p>
              </div>
            ) : null}
            {pieces.length === 0 ? (
              <p className="quiet">{t('rect.evidence.none')}</p>
            ) : (
              <EvidenceList evidence={pieces} onChanged={refresh} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
