import type { EvidenceDto } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/loaded';
import { useMessages } from '../../../messages/translate';
import { linkEvidence } from '../api/change-evidence';
import { useEvidence } from '../api/use-evidence';
import type { EvidencePlace } from '../evidence-place';
import '../evidence.css';

interface LinkDialogProps {
  evaluationId: string;
  place: EvidencePlace;
  /** ids of what hangs there already */
  present: readonly string[];
  onLinked: () => Promise<void>;
  onClose: () => void;
}

/** Chooses among the evidence of an evaluation: one file may prove several items. */
export function LinkDialog({ evaluationId, place, present, onLinked, onClose }: LinkDialogProps): ReactNode {
  const { t } = useMessages();
  const evidence = useEvidence({ evaluationId });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <FormDialog
      title={t('evidence.share')}
      submit={t('evidence.shareDo', { count: chosen.length })}
      disabled={chosen.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        for (const id of chosen) await linkEvidence(id, place);
        await onLinked();
      }}
    >
      <Loaded queries={[evidence]}>
        {([all]) => (
          <Choice
            evidence={all.filter(({ id }) => !present.includes(id))}
            chosen={chosen}
            onChoose={(id, on) => {
              setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}

interface ChoiceProps {
  evidence: readonly EvidenceDto[];
  chosen: readonly string[];
  onChoose: (id: string, on: boolean) => void;
}

function Choice({ evidence, chosen, onChoose }: ChoiceProps): ReactNode {
  const { t } = useMessages();
  if (evidence.length === 0) return <p className="quiet">{t('evidence.nothingToShare')}</p>;
  return (
    <ul className="choice-list">
      {evidence.map(({ id, name, note, links }) => (
        <li key={id}>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                onChoose(id, event.target.checked);
              }}
            />
            <span>
              {name}{' '}
              <span className="quiet small">
                {[note, t('evidence.shared', { count: links.length })].filter(Boolean).join(' · ')}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
