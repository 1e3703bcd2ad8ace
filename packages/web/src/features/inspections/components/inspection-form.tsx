import { ProblemError } from '@mlps/client';
import type { SelfInspectionDto } from '@mlps/client';
import { fieldsOf } from '@mlps/controls/rectification';
import type { Answers, InspectionTemplate } from '@mlps/controls/rectification';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { ErrorNotice } from '../../../components/error-notice';
import { useEdits } from '../../../lib/use-edits';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { useMessages } from '../../../messages/translate';
import { AnswerSection } from '../../answers/answer-form';
import { FaultSummary } from '../../answers/fault-summary';
import { conflictFieldsOf } from '../../answers/shown-answer';
import { changedAnswers, faultsByField, withNulls } from '../../answers/answer-values';
import { useSession } from '../../session/use-session';
import { changeInspection } from '../api/use-inspections';

interface InspectionFormProps {
  inspection: SelfInspectionDto;
  template: InspectionTemplate;
}

/** The form in its sections; what was changed is saved together, and completing it asks for what is still missing. */
export function InspectionForm({ inspection, template }: InspectionFormProps): ReactNode {
  const { t, lang } = useMessages();
  const { can } = useSession();
  const form = useForm(inspection);
  const readOnly = inspection.state === 'completed' || !can('inspections.write');
  const context = {
    answers: form.answers,
    onAnswer: form.answer,
    readOnly,
    faults: form.faults,
    toConfirm: inspection.toConfirm.filter((field) => !form.confirmed.includes(field)),
    onConfirm: form.confirm,
  };
  const sections = [template.opening, ...template.sections, ...template.closing];
  return (
    <>
      <FaultSummary faults={form.faults} fields={fieldsOf(template)} />
      {sections.map((section) => (
        <AnswerSection key={section.id} section={section} context={context} />
      ))}
      {readOnly ? null : <SaveBar form={form} />}
      {form.saving.conflict ? (
        <ConflictDialog
          fields={conflictFieldsOf(fieldsOf(template), lang)}
          base={form.base}
          conflict={form.saving.conflict}
          onResolve={form.saving.resolve}
          onClose={form.saving.giveUp}
        />
      ) : null}
      {form.work.isSuccess && form.count === 0 ? (
        <p className="visually-hidden" role="status">
          {t('answers.saved')}
        </p>
      ) : null}
    </>
  );
}

function SaveBar({ form }: { form: ReturnType<typeof useForm> }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="save-bar no-print">
      <span aria-live="polite">
        {form.count === 0 ? t('answers.saved') : t('answers.unsaved', { count: form.count })}
      </span>
      <Button loading={form.work.isPending} disabled={form.count === 0} onClick={() => form.work.mutate(false)}>
        {t('rect.save')}
      </Button>
      <Button type="primary" loading={form.work.isPending} onClick={() => form.work.mutate(true)}>
        {t('inspections.complete')}
      </Button>
      {form.work.isError ? <ErrorNotice error={form.work.error} /> : null}
    </div>
  );
}

type AnswerMap = Record<string, unknown>;

/** Answers as they are being written, over those that were saved last. */
function useForm(inspection: SelfInspectionDto) {
  const queries = useQueryClient();
  const edits = useEdits<AnswerMap>({ fields: inspection.answers, etag: inspection.etag });
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const base = edits.base.fields;
  const answers: Answers = edits.values;
  const changed = changedAnswers(base, answers);
  const count = Object.keys(changed).length + confirmed.length;
  const saving = useVersionedSave<AnswerMap>({
    base,
    etag: edits.base.etag,
    current: (thing) => (thing as SelfInspectionDto).answers, // a refusal carries the inspection as it is now
    send: (next, etag) => changeInspection(inspection, { answers: withNulls(next), confirmed: [...confirmed] }, etag),
  });
  const work = useMutation({
    mutationFn: async (finish: boolean) => {
      const saved =
        count === 0 ? inspection : ((await saving.save({ ...base, ...withNulls(changed) })) as SelfInspectionDto); // what `send` gives
      queries.setQueryData(['inspections', 'one', inspection.id], saved);
      edits.settle({ fields: saved.answers, etag: saved.etag });
      setConfirmed([]);
      return finish ? changeInspection(saved, { state: 'completed' }, saved.etag) : saved;
    },
    // Also when completing was refused: the answers were saved before.
    onSettled: () => queries.invalidateQueries({ queryKey: ['inspections'] }),
  });
  const problem = work.error instanceof ProblemError ? work.error.problem : null;
  return {
    base,
    answers,
    confirmed,
    saving,
    work,
    count,
    faults: faultsByField(problem?.issues ?? []),
    answer: edits.set,
    confirm: (field: string): void => {
      setConfirmed([...confirmed, field]);
    },
  };
}
