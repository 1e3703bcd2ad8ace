import type { ColumnField, TemplateField } from '@mlps/controls/rectification';
import { Button } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../components/choices';
import { Tag } from '../../components/tag';
import { useMessages } from '../../messages/translate';
import type { AnswerContext } from './answer-form';
import { AnswerList } from './answer-list';
import { admitsWeakness } from './answer-values';

/** One question with its answer, and what the answer means: a weakness, a fault, or last year's word. */
export function AnswerField({ field, context }: { field: TemplateField; context: AnswerContext }): ReactNode {
  const { t, lang } = useMessages();
  const id = useId();
  const answer = context.answers[field.id];
  const fault = context.faults[field.id];
  const weak = admitsWeakness(field, answer);
  const carried = context.toConfirm?.includes(field.id) ?? false;
  return (
    <div className="answer" data-weak={weak} id={`answer-${field.id}`}>
      <div className="answer-head">
        <span id={id} className="answer-name" data-required={field.required === true}>
          {field[lang]}
        </span>
        <span className="tag-row">
          {weak ? <Tag tone="warn">{t('answers.weak')}</Tag> : null}
          {carried ? (
            <>
              <Tag tone="accent">{t('answers.carried')}</Tag>
              {context.onConfirm && !context.readOnly ? (
                <Button
                  onClick={() => {
                    context.onConfirm?.(field.id);
                  }}
                  aria-label={t('answers.confirmOf', { field: field[lang] })}
                >
                  {t('answers.confirm')}
                </Button>
              ) : null}
            </>
          ) : null}
        </span>
      </div>
      {field.hintZh && lang === 'zh' ? <p className="quiet small">{field.hintZh}</p> : null}
      {field.type === 'list' ? (
        <AnswerList
          field={field}
          rows={Array.isArray(answer) ? (answer as Record<string, unknown>[]) : []}
          readOnly={context.readOnly}
          onRows={(rows) => {
            context.onAnswer(field.id, rows);
          }}
        />
      ) : (
        <Single
          field={field}
          labelId={id}
          answer={answer}
          readOnly={context.readOnly}
          onAnswer={(next) => {
            context.onAnswer(field.id, next);
          }}
        />
      )}
      {fault === undefined ? null : (
        <p className="answer-fault" lang="zh-CN">
          {fault}
        </p>
      )}
    </div>
  );
}

interface SingleProps {
  field: ColumnField;
  labelId: string;
  answer: unknown;
  readOnly: boolean;
  onAnswer: (next: unknown) => void;
}

function Single({ field, labelId, answer, readOnly, onAnswer }: SingleProps): ReactNode {
  const { t, lang } = useMessages();
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  switch (field.type) {
    case 'yesNo':
      return (
        <Choices
          label={field[lang]}
          options={[
            { value: 'yes', label: t('word.yes') },
            { value: 'no', label: t('word.no') },
          ]}
          value={answer === true ? 'yes' : answer === false ? 'no' : ''}
          onChange={(next) => {
            if (!readOnly) onAnswer(next === 'yes');
          }}
        />
      );
    case 'choice':
      return (
        <select
          className="native-select answer-wide"
          aria-labelledby={labelId}
          disabled={readOnly}
          value={text}
          onChange={(event) => {
            onAnswer(event.target.value);
          }}
        >
          <option value="">{t('answers.choose')}</option>
          {field.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice[lang]}
            </option>
          ))}
        </select>
      );
    case 'number':
      return (
        <span className="answer-number">
          <input
            className="native-input"
            type="number"
            min={0}
            step={field.decimals ? 'any' : 1}
            aria-labelledby={labelId}
            disabled={readOnly}
            value={text}
            onChange={(event) => {
              onAnswer(event.target.value === '' ? null : Number(event.target.value));
            }}
          />
          {field.unitZh && lang === 'zh' ? <span className="quiet">{field.unitZh}</span> : null}
        </span>
      );
    case 'date':
      return (
        <input
          className="native-input answer-date"
          type="date"
          aria-labelledby={labelId}
          disabled={readOnly}
          value={text}
          onChange={(event) => {
            onAnswer(event.target.value);
          }}
        />
      );
    case 'text':
      return (
        <textarea
          className="native-input"
          rows={text.length > 60 ? 3 : 1}
          aria-labelledby={labelId}
          disabled={readOnly}
          value={text}
          onChange={(event) => {
            onAnswer(event.target.value);
          }}
        />
      );
  }
}
