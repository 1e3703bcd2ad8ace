import type { WordingDto } from '@mlps/client';
import { fillWording, kindName, placeValues } from '@mlps/controls';
import type { Item, Result } from '@mlps/controls';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '../../../messages/translate';
import { itemQuery } from '../../catalog/api/item-query';
import { removeWording, wordingsQuery } from '../api/wordings';
import type { GridController } from '../grid-controller';
import type { GridObject } from '../model/view.js';
import { today } from '../wording-day';
import { useRested } from './cell-guidance';
import { KeepWording } from './keep-wording';

interface WordingListProps {
  controller: GridController;
  item: Item;
  object: GridObject;
  result: Result | null;
  /** what stands in the record now */
  text: string;
  editorRef: RefObject<HTMLTextAreaElement | null>;
  onWrite: (text: string) => void;
}

/** Texts to put into the record: kept wordings with their places filled, and the typical faults of the item. */
export function WordingList(props: WordingListProps): ReactNode {
  const { controller, item, object, result, text } = props;
  const { t } = useMessages();
  const rests = useRested(`${item.id} ${result}`) === `${item.id} ${result}`;
  const [keeping, setKeeping] = useState(false);
  // a record that is there needs no wording at first
  const [open, setOpen] = useState(text.trim() === '');
  return (
    <>
      <details
        className="wordings"
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{t('grid.wordings')}</summary>
        {open && rests ? <Wordings {...props} /> : null}
      </details>
      <button
        type="button"
        className="link-button"
        disabled={text.trim() === ''}
        onClick={() => {
          setKeeping(true);
        }}
      >
        {t('grid.wordings.keep')}
      </button>
      {keeping ? (
        <KeepWording
          controller={controller}
          item={item}
          object={object}
          result={result}
          text={text}
          onClose={() => {
            setKeeping(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The texts themselves: there once the selection rests, so that no key waits for them. */
function Wordings({ controller, item, object, result, text, editorRef, onWrite }: WordingListProps): ReactNode {
  const { t, lang } = useMessages();
  const { organizationId, systemName } = controller.workspace.head;
  const wordings = useQuery(wordingsQuery({ organizationId, item: item.id, result }));
  const guidance = useQuery(itemQuery(item.id));
  const problem = result === 'partial' || result === 'nonconform';
  const faults = problem
    ? ((lang === 'zh' ? guidance.data?.guidance.nonconformitiesZh : guidance.data?.guidance.nonconformitiesEn) ?? [])
    : [];
  const insert = (wording: string): void => {
    const filled = fillWording(
      wording,
      placeValues({
        object: object.name,
        kind: kindName(object.kind, lang),
        system: systemName,
        clause: `${item.clause} ${item.letter}`.trim(),
        date: today(lang),
      }),
    );
    const next = text.trim() === '' ? filled.text : `${text.trimEnd()}${lang === 'zh' ? '' : ' '}${filled.text}`;
    onWrite(next);
    selectPlace(editorRef, filled.missing[0]);
  };
  return (
    <>
      <ul>
        {(wordings.data ?? []).map((wording) => (
          <Wording key={wording.id} wording={wording} onInsert={insert} />
        ))}
        {faults.map((line) => (
          <li key={line}>
            <button
              type="button"
              className="wording"
              onClick={() => {
                insert(line);
              }}
            >
              <span className="quiet small">{t('grid.wordings.typical')}</span> {line}
            </button>
          </li>
        ))}
      </ul>
      {wordings.data?.length === 0 && faults.length === 0 ? (
        <p className="quiet small">{t('grid.wordings.empty')}</p>
      ) : null}
    </>
  );
}

/** Put the keyboard where something is still to be filled in, so that typing replaces it. */
function selectPlace(editorRef: RefObject<HTMLTextAreaElement | null>, place: string | undefined): void {
  setTimeout(() => {
    const editor = editorRef.current;
    if (!editor) return;
    editor.focus();
    const at = place === undefined ? -1 : editor.value.indexOf(`{${place}}`);
    if (at >= 0) editor.setSelectionRange(at, at + `{${place}}`.length);
  });
}

function Wording({ wording, onInsert }: { wording: WordingDto; onInsert: (text: string) => void }): ReactNode {
  const { t } = useMessages();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({ mutationFn: () => removeWording(wording) });
  return (
    <li>
      <button
        type="button"
        className="wording"
        onClick={() => {
          onInsert(wording.text);
        }}
      >
        <span className="quiet small">
          {t(wording.organizationId === null ? 'grid.wordings.own' : 'grid.wordings.shared')}
        </span>{' '}
        {wording.text}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={t('grid.wordings.remove', { text: wording.text })}
        disabled={remove.isPending}
        onClick={() => {
          if (asking) remove.mutate();
          else setAsking(true);
        }}
      >
        {asking ? t('grid.evidence.removeSure') : '×'}
      </button>
    </li>
  );
}
