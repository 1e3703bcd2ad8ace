import type { RetestEntryDto } from '@mlps/client';
import { riskNames, risks } from '@mlps/controls';
import type { Risk } from '@mlps/controls';
import { Button } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { useObjects } from '../../evaluation/api/use-objects';

interface NewProblemsProps {
  evaluationId: string;
  found: readonly RetestEntryDto[];
  onFound: (next: readonly RetestEntryDto[]) => void;
}

const blank: RetestEntryDto = {
  object: '',
  item: '',
  outcome: 'new',
  record: '',
  result: 'nonconform',
  risk: 'medium',
};

/** Problems that were not there before; each opens an item of its own, or its old one. */
export function NewProblems({ evaluationId, found, onFound }: NewProblemsProps): ReactNode {
  const { t } = useMessages();
  return (
    <Panel title={t('rect.retest.new')} help={t('rect.retest.newHelp')}>
      <div className="stack">
        {found.map((entry, index) => (
          <NewProblem
            // oxlint-disable-next-line react/no-array-index-key -- an entry has no identity but its place
            key={index}
            number={index + 1}
            evaluationId={evaluationId}
            entry={entry}
            onChange={(next) => {
              onFound(found.map((one, place) => (place === index ? next : one)));
            }}
            onRemove={() => {
              onFound(found.filter((_, place) => place !== index));
            }}
          />
        ))}
        <div>
          <Button
            onClick={() => {
              onFound([...found, blank]);
            }}
          >
            {t('rect.retest.newAdd')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

interface NewProblemProps {
  number: number;
  evaluationId: string;
  entry: RetestEntryDto;
  onChange: (next: RetestEntryDto) => void;
  onRemove: () => void;
}

function NewProblem({ number, evaluationId, entry, onChange, onRemove }: NewProblemProps): ReactNode {
  const { t, lang } = useMessages();
  const objects = [...(useObjects(evaluationId).data?.values() ?? [])];
  const itemId = useId();
  return (
    <fieldset className="rows">
      <legend>{t('rect.retest.newNumber', { number })}</legend>
      <div className="row row-wrap">
        <Select
          label={t('filter.object')}
          value={entry.object}
          onChange={(object) => {
            onChange({ ...entry, object });
          }}
          options={[
            { value: '', label: t('filter.object') },
            ...objects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <label htmlFor={itemId} className="quiet">
          {t('findings.column.item')}
        </label>
        <input
          id={itemId}
          className="native-input row-code"
          placeholder="L2-CES1-01"
          value={entry.item}
          onChange={(event) => {
            onChange({ ...entry, item: event.target.value.trim().toUpperCase() });
          }}
        />
        <Select<Risk>
          label={t('filter.risk')}
          value={entry.risk ?? 'medium'}
          onChange={(risk) => {
            onChange({ ...entry, risk });
          }}
          options={risks.map((risk) => ({ value: risk, label: riskNames[risk][lang] }))}
        />
        <Button aria-label={t('rect.retest.newRemove', { number })} onClick={onRemove}>
          ×
        </Button>
      </div>
      <textarea
        className="native-input"
        rows={2}
        aria-label={t('rect.retest.record')}
        placeholder={t('rect.retest.record')}
        value={entry.record}
        onChange={(event) => {
          onChange({ ...entry, record: event.target.value });
        }}
      />
    </fieldset>
  );
}
