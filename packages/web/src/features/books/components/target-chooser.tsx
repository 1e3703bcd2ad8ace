import type { EvaluationDto, SystemDto } from '@mlps/client';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { SelectField } from '../../../components/select-field';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useEvaluations } from '../../systems/api/use-evaluations';
import { useSystems } from '../../systems/api/use-systems';
import type { ImportSearch } from '../book-target';
import { NewSystemForm } from './new-system-form';

const route = getRouteApi('/import');
const NEW = 'new';

/** The system, and whether the book becomes a new evaluation or goes into one that is there. */
export function TargetChooser({ search }: { search: ImportSearch }): ReactNode {
  const { t } = useMessages();
  const systems = useSystems();
  const evaluations = useEvaluations();
  return (
    <Panel title={t('book.target')}>
      <Loaded queries={[systems, evaluations]}>
        {([all, rounds]) => <Choice search={search} systems={all} evaluations={rounds} />}
      </Loaded>
    </Panel>
  );
}

interface ChoiceProps {
  search: ImportSearch;
  systems: readonly SystemDto[];
  evaluations: readonly EvaluationDto[];
}

function Choice({ search, systems, evaluations }: ChoiceProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const navigate = route.useNavigate();
  const [making, setMaking] = useState(systems.length === 0);
  const chosen = evaluations.find(({ id }) => id === search.evaluation);
  const systemId = chosen?.systemId ?? search.system ?? '';
  const rounds = evaluations.filter((evaluation) => evaluation.systemId === systemId);
  const go = (next: ImportSearch): void => void navigate({ search: next });
  return (
    <>
      <div className="fields">
        <SelectField
          label={t('book.system')}
          value={making ? NEW : systemId}
          options={[
            ...(systemId === '' ? [{ value: '', label: t('book.chooseSystem') }] : []),
            ...systems.map(({ id, name, grade }) => ({ value: id, label: `${name} · ${grade}` })),
            ...(can('systems.write') ? [{ value: NEW, label: t('book.newSystem') }] : []),
          ]}
          onChange={(id) => {
            setMaking(id === NEW);
            go(id === NEW || id === '' ? {} : { system: id });
          }}
        />
        {systemId === '' || making ? null : (
          <SelectField
            label={t('book.evaluation')}
            value={search.evaluation ?? ''}
            options={[
              { value: '', label: t('book.newEvaluation') },
              ...rounds.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => {
              go(id === '' ? { system: systemId } : { evaluation: id });
            }}
          />
        )}
      </div>
      {making ? (
        <NewSystemForm
          onMade={(id) => {
            setMaking(false);
            go({ system: id });
          }}
        />
      ) : null}
    </>
  );
}
