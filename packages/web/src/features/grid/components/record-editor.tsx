import { isProblem, results, riskNames, risks } from '@mlps/controls';
import type { Item, Result, Risk } from '@mlps/controls';
import { useLayoutEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { withResult } from '../model/cell.js';
import type { GridObject } from '../model/view.js';
import { pictureOf, savePicture } from '../paste-picture';
import { useDraft } from '../use-draft';
import { CellState } from './cell-state';
import { WordingList } from './wording-list';

export interface EditorProps {
  controller: GridController;
  cellKey: string;
  item: Item;
  object: GridObject;
  editorRef: RefObject<HTMLTextAreaElement | null>;
  /** go on to the next cell, with the keyboard in its record */
  onGoOn: () => void;
  /** whether the keyboard comes from the record of the cell before; true only once */
  comesFromBefore: () => boolean;
  onLeave: () => void;
}

const keyResults: Readonly<Record<string, Result>> = {
  Digit1: 'conform',
  Digit2: 'partial',
  Digit3: 'nonconform',
  Digit0: 'notApplicable',
  Numpad1: 'conform',
  Numpad2: 'partial',
  Numpad3: 'nonconform',
  Numpad0: 'notApplicable',
};
const keyRisks: Readonly<Record<string, Risk>> = { Digit7: 'low', Digit8: 'medium', Digit9: 'high' };

/** Result, record and whatever belongs to it, for one cell. Saved by itself; Ctrl+Enter goes on to the next cell, Escape back to the grid. */
export function RecordEditor(props: EditorProps): ReactNode {
  const { controller, cellKey, item, object, editorRef, onGoOn, comesFromBefore, onLeave } = props;
  const { t } = useMessages();
  const { cells } = controller.workspace;
  const { content, change, settle } = useDraft(cells, cellKey);
  const [wantsResult, setWantsResult] = useState(false);
  useLayoutEffect(() => {
    if (comesFromBefore()) editorRef.current?.focus();
  }, [comesFromBefore, editorRef]);
  const locked = !controller.mayWrite || cells.serverCell(cellKey)?.state === 'accepted';
  const setResult = (result: Result): void => {
    if (!locked) change(withResult(content, result));
    setWantsResult(false);
  };
  const setRisk = (risk: Risk): void => {
    if (!locked && content && isProblem(content.result)) change({ ...content, risk });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // where there is no result yet, no text can be written: the plain key is meant
    const isFirst = content === null && event.target === editorRef.current && !event.ctrlKey && !event.metaKey;
    const result = event.altKey || isFirst ? keyResults[event.code] : undefined;
    const risk = event.altKey ? keyRisks[event.code] : undefined;
    // a dialog of the panel's may have taken the key for itself
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (result) setResult(result);
    else if (risk) setRisk(risk);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      settle();
      onGoOn();
    } else if (event.key === 'Escape') {
      settle();
      onLeave();
    } else return;
    event.preventDefault();
  };
  const field = content?.result === 'notApplicable' ? 'reason' : 'record';
  const write = (text: string): void => {
    if (content === null) setWantsResult(true);
    else change({ ...content, [field]: text });
  };
  return (
    <div className="record-editor" onKeyDown={onKeyDown} onBlur={settle}>
      <CellState controller={controller} cellKey={cellKey} />
      <ResultBar value={content?.result ?? null} disabled={locked} onChange={setResult} />
      {wantsResult ? (
        <p className="small" data-tone="warn" role="alert">
          {t('grid.resultFirst')}
        </p>
      ) : null}
      <label className="record-field">
        <span>{t(field === 'reason' ? 'grid.reason' : 'grid.record')}</span>
        <textarea
          ref={editorRef}
          className="native-input"
          rows={5}
          value={content?.[field] ?? ''}
          readOnly={locked}
          maxLength={MOST_SIGNS}
          placeholder={t(field === 'reason' ? 'grid.reasonHelp' : 'grid.recordHelp')}
          onChange={(event) => {
            write(event.target.value);
          }}
          onPaste={(event) => {
            const picture = pictureOf(event.clipboardData);
            if (!picture) return;
            event.preventDefault();
            settle();
            void savePicture(controller, picture);
          }}
        />
      </label>
      {content && isProblem(content.result) ? (
        <ProblemFields content={content} locked={locked} onChange={change} />
      ) : null}
      {locked ? null : (
        <WordingList
          controller={controller}
          item={item}
          object={object}
          result={content?.result ?? null}
          text={content?.[field] ?? ''}
          editorRef={editorRef}
          onWrite={write}
        />
      )}
    </div>
  );
}

const MOST_SIGNS = 32_767;

interface ResultBarProps {
  value: Result | null;
  disabled: boolean;
  onChange: (result: Result) => void;
}

const digits: Readonly<Record<Result, string>> = { conform: '1', partial: '2', nonconform: '3', notApplicable: '0' };

/** The four results as buttons, for mouse and finger. */
function ResultBar({ value, disabled, onChange }: ResultBarProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="result-bar" role="group" aria-label={t('grid.result')}>
      {results.map((result) => (
        <button
          key={result}
          type="button"
          disabled={disabled}
          aria-pressed={value === result}
          data-result={result}
          onClick={() => {
            onChange(result);
          }}
        >
          {t(`grid.short.${result}`)} <kbd>{digits[result]}</kbd>
        </button>
      ))}
    </div>
  );
}

/** Papers want advice for this very object then, not the catalog's general words. */
function isGrave({ risk, hazard }: Content): boolean {
  return risk === 'high' || hazard === true;
}

type Content = NonNullable<ReturnType<typeof useDraft>['content']>;

function ProblemFields(props: { content: Content; locked: boolean; onChange: (next: Content) => void }): ReactNode {
  const { content, locked, onChange } = props;
  const { t, lang } = useMessages();
  return (
    <div className="stack">
      <div className="fields">
        <SelectField
          label={t('grid.risk')}
          value={content.risk ?? ''}
          disabled={locked}
          options={[
            { value: '', label: t('grid.risk.none') },
            ...risks.map((risk) => ({ value: risk, label: riskNames[risk][lang] })),
          ]}
          onChange={(risk: Risk | '') => {
            onChange({ ...content, risk: risk === '' ? null : risk });
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={content.hazard === true}
            disabled={locked}
            onChange={(event) => {
              onChange({ ...content, hazard: event.target.checked ? true : null });
            }}
          />{' '}
          {t('grid.hazard')}
        </label>
      </div>
      <TextField
        label={t('grid.advice')}
        value={content.advice ?? ''}
        lines={2}
        disabled={locked}
        placeholder={t(isGrave(content) ? 'grid.adviceNeeded' : 'grid.adviceHelp')}
        onChange={(advice) => {
          onChange({ ...content, advice });
        }}
      />
    </div>
  );
}
