import { ProblemError } from '@mlps/client';
import type { CampaignDto, CampaignUnitDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useEdits } from '../../lib/use-edits';
import type { Edits } from '../../lib/use-edits';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { changedAnswers, faultsByField, isEmpty } from '../answers/answer-values';
import { useSession } from '../session/use-session';
import { answerUnit } from './api/use-campaigns';

type Answers = Record<string, unknown>;
type Faults = Readonly<Record<string, string>>;

/** The answers of a unit as they are being written. */
export interface UnitForm {
  readonly edits: Edits<Answers>;
  /** how many answers are not saved yet */
  readonly count: number;
  /** what is wrong with an answer, by field */
  readonly faults: Faults;
  readonly readOnly: boolean;
  readonly saving: ReturnType<typeof useVersionedSave<Answers>>;
  readonly save: UseMutationResult<CampaignUnitDto, Error, void>;
  /** shows at their fields what the service found missing when the paper was handed in */
  readonly showFaults: (error: ProblemError) => void;
}

const owing: readonly CampaignUnitDto['state'][] = ['notStarted', 'returned', 'overdue'];

/** Edits of a unit's answers; they can be changed while the unit owes them, and what others saved meanwhile is never replaced unseen. */
export function useUnitForm(campaign: CampaignDto, unit: CampaignUnitDto): UnitForm {
  const { can } = useSession();
  const queries = useQueryClient();
  const [missing, setMissing] = useState<Faults>({});
  const edits = useEdits<Answers>({ fields: unit.answers ?? {}, etag: unit.etag });
  const params = { campaignId: campaign.id, campaignUnitId: unit.id };
  const saving = useVersionedSave<Answers>({
    base: edits.base.fields,
    etag: edits.base.etag,
    current: (thing) => (thing as CampaignUnitDto).answers ?? {}, // a refusal carries the unit as it is now
    send: (changed, etag, over) => answerUnit(params, filled({ ...over, ...changed }), etag),
  });
  const count = Object.keys(changedAnswers(edits.base.fields, edits.values)).length;
  const save = useMutation({
    mutationFn: async () => {
      if (count === 0) return unit;
      const saved = (await saving.save(edits.values)) as CampaignUnitDto; // what `send` gives
      queries.setQueryData(['campaigns', 'unit', params], saved);
      edits.settle({ fields: saved.answers ?? {}, etag: saved.etag });
      return saved;
    },
    onSuccess: async () => {
      setMissing({});
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
  return {
    edits,
    count,
    faults: { ...missing, ...faultsOf(save.error) },
    readOnly: !can('campaigns.answer') || campaign.state !== 'issued' || !owing.includes(unit.state),
    saving,
    save,
    showFaults: (error) => {
      setMissing(faultsOf(error));
    },
  };
}

/** Answers without the empty ones: the paper is saved as a whole. */
function filled(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
}

function faultsOf(error: Error | null): Faults {
  return faultsByField(error instanceof ProblemError ? (error.problem.issues ?? []) : []);
}
