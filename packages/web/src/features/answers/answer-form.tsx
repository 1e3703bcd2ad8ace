import type { Answers, TemplateField, TemplateSection } from '@mlps/controls/rectification';
import { isEmpty } from './answer-values';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel';
import { useMessages } from '../../messages/translate';
import { AnswerField } from './answer-field';
import './answers.css';

/** What a form needs to know of each field. */
export interface AnswerContext {
  readonly answers: Answers;
  readonly onAnswer: (field: string, answer: unknown) => void;
  readonly readOnly: boolean;
  /** what is wrong with an answer, by field */
  readonly faults: Readonly<Record<string, string>>;
  /** fields whose answer of last year must be looked at */
  readonly toConfirm?: readonly string[];
  readonly onConfirm?: (field: string) => void;
}

/** One part of a form, with how much of it is answered. */
export function AnswerSection({ section, context }: { section: TemplateSection; context: AnswerContext }): ReactNode {
  const { t, lang } = useMessages();
  const answered = section.fields.filter(({ id }) => !isEmpty(context.answers[id])).length;
  return (
    <Panel title={section[lang]} help={t('answers.answered', { answered, all: section.fields.length })}>
      <AnswerFields fields={section.fields} context={context} />
    </Panel>
  );
}

/** Fields below each other, each with its question. */
export function AnswerFields({
  fields,
  context,
}: {
  fields: readonly TemplateField[];
  context: AnswerContext;
}): ReactNode {
  return (
    <div className="answers">
      {fields.map((field) => (
        <AnswerField key={field.id} field={field} context={context} />
      ))}
    </div>
  );
}
