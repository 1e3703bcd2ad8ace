import type { PaperWordingDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';
import { useWordingPlaces } from '../api/use-style';

interface WordingFieldsProps {
  wording: readonly PaperWordingDto[];
  onWording: (next: readonly PaperWordingDto[]) => void;
}

/** A unit's own words at the places that can be rewritten; an emptied one gives the default back. */
export function WordingFields({ wording, onWording }: WordingFieldsProps): ReactNode {
  const { t } = useMessages();
  const places = useWordingPlaces().data ?? [];
  const same = (one: { kind: string; place: string }, other: { kind: string; place: string }): boolean =>
    one.kind === other.kind && one.place === other.place;
  const nameOf = (one: { kind: string; place: string }): string => {
    const known = places.find((place) => same(place, one));
    return known ? `${t(`papers.kind.${known.kind}`)} ${known.zh}` : one.place;
  };
  const free = places.filter((place) => !wording.some((one) => same(one, place)));
  return (
    <Panel title={t('papers.style.wording')} help={t('papers.style.wordingHelp')}>
      <div className="stack">
        {wording.map((one, index) => {
          const names = places.find((place) => same(place, one))?.placeholders ?? [];
          return (
            <TextField
              key={`${one.kind} ${one.place}`}
              label={nameOf(one)}
              lines={3}
              help={
                names.length === 0
                  ? ''
                  : t('papers.style.placeholders', { names: names.map((name) => `{${name}}`).join(' ') })
              }
              value={one.text}
              onChange={(text) => {
                onWording(wording.map((entry, place) => (place === index ? { ...entry, text } : entry)));
              }}
            />
          );
        })}
        {free.length === 0 ? null : (
          <div>
            <Select
              label={t('papers.style.addPlace')}
              value=""
              onChange={(chosen) => {
                const place = free[Number(chosen)];
                if (place) onWording([...wording, { kind: place.kind, place: place.place, text: '' }]);
              }}
              options={[
                { value: '', label: t('papers.style.addPlace') },
                ...free.map((place, index) => ({ value: String(index), label: nameOf(place) })),
              ]}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
