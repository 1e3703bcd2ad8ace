import type { SystemDto } from '@mlps/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog } from '../components/dialog';
import { useSession } from '../features/session/use-session';
import { client } from '../lib/client';
import { containsText } from '../lib/search-text';
import { useMessages } from '../messages/translate';
import { useNavigation } from './side-navigation';

const SYSTEMS_SHOWN = 12;

interface Hit {
  key: string;
  path: string;
  title: string;
  hint: string;
}

/** Finds pages by name, and systems by name, pinyin initials, unit or filing number; the arrows choose, Enter opens. */
export function SearchPalette({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const { history } = useRouter();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const hits = useHits(text.trim());
  const current = Math.min(chosen, Math.max(0, hits.length - 1));
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    history.push(hit.path);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // Enter then ends the input of a Chinese word
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) open(hits[current]);
    else if (hits.length > 0) setChosen((current + step + hits.length) % hits.length);
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <div className="palette">
        <input
          className="native-input"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={hits.length === 0 ? undefined : `${listId}-${current}`}
          aria-label={t('palette.open')}
          placeholder={t('palette.hint')}
          autoFocus
          value={text}
          onKeyDown={onKey}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
        />
        <ul id={listId} role="listbox" aria-label={t('palette.results')}>
          {hits.map((hit, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's, as the pattern of a combobox wants it
            <li
              key={hit.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === current}
              onClick={() => {
                open(hit);
              }}
            >
              <span>{hit.title}</span>
              <span className="quiet small">{hit.hint}</span>
            </li>
          ))}
        </ul>
        <p className="quiet small" aria-live="polite">
          {hits.length === 0 ? t('palette.nothing') : t('table.rows', { count: hits.length })}
        </p>
      </div>
    </Dialog>
  );
}

function useHits(text: string): Hit[] {
  const { t } = useMessages();
  const pages = useNavigation()
    .map(({ path, messageKey }) => ({ key: path, path, title: t(messageKey), hint: t('palette.page') }))
    .filter(({ title }) => containsText([title], text));
  // a page that is called just so comes before every system whose name holds the word
  const named = pages.filter(({ title }) => title === text);
  return [...named, ...useSystemHits(text), ...pages.filter((page) => !named.includes(page))];
}

function useSystemHits(text: string): Hit[] {
  const { can } = useSession();
  const q = useDeferredValue(text);
  const { data = [] } = useQuery({
    queryKey: ['systems', 'quick', q],
    queryFn: async ({ signal }) => {
      const query = { limit: SYSTEMS_SHOWN, ...(q === '' ? {} : { q }) };
      return (await client.call('systems.list', { query }, { signal, everywhere: true })).data.items;
    },
    enabled: can('systems.read'),
    placeholderData: keepPreviousData,
  });
  return data.map(hitOf);
}

function hitOf({ id, name, organizationName, filingNumber, grade }: SystemDto): Hit {
  const hint = [organizationName, grade, filingNumber].filter((part) => part !== null).join(' ');
  return { key: id, path: `/systems/${id}`, title: name, hint };
}
