import type { BookDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useApplyBook } from '../api/use-book';
import type { ApplyInput } from '../api/book-calls';
import type { BookTarget } from '../book-target';
import type { Decisions } from '../decisions';

type Edition = NonNullable<ApplyInput['edition']>;
const editions: readonly Edition[] = ['2025', '2021', '2019', '2015'];

interface ApplyPanelProps {
  target: BookTarget;
  book: BookDto;
  decisions: Decisions;
  onApplied: () => void;
}

/** Takes over what the preview shows. */
export function ApplyPanel({ target, book, decisions, onApplied }: ApplyPanelProps): ReactNode {
  const { t } = useMessages();
  const [mode, setMode] = useState<ApplyInput['mode']>('good');
  const [name, setName] = useState(() => t('book.usualName', { year: new Date().getFullYear() }));
  const [edition, setEdition] = useState<Edition>('2021');
  const apply = useApplyBook(target, book.id);
  const taken = Object.values(decisions).filter((take) => take === 'book').length;
  const count = book.counts.changed + taken;
  const isNew = target.kind === 'system';
  const send = (): void => {
    const list = Object.entries(decisions).map(([key, take]) => ({ key, take }));
    const input: ApplyInput = { seen: book.seen, mode, decisions: list };
    apply.mutate(isNew ? { ...input, evaluationName: name, edition } : input, { onSuccess: onApplied });
  };
  return (
    <Panel title={t('book.apply')}>
      <div className="stack">
        {isNew ? (
          <div className="fields">
            <TextField label={t('book.evaluationName')} value={name} required onChange={setName} />
            <SelectField
              label={t('book.edition')}
              value={edition}
              options={editions.map((value) => ({ value, label: value }))}
              onChange={setEdition}
            />
          </div>
        ) : null}
        <label className="book-check">
          <input
            type="checkbox"
            checked={mode === 'all'}
            onChange={({ target: box }) => {
              setMode(box.checked ? 'all' : 'good');
            }}
          />
          {t('book.applyAll')}
        </label>
        {count === 0 && !isNew ? <p className="quiet">{t('book.applyNothing')}</p> : null}
        {apply.isError ? <ErrorNotice error={apply.error} /> : null}
        <div>
          <Button
            type="primary"
            loading={apply.isPending}
            disabled={(count === 0 && !isNew) || (isNew && name.trim() === '')}
            onClick={send}
          >
            {isNew ? t('book.createEvaluation', { count }) : t('book.applyGood', { count })}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
