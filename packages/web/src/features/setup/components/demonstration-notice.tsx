import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { findDemonstration, removeDemonstration } from '../api/demonstration';

/** While the demonstration is there: that it is invented, and the way to take it away. */
export function DemonstrationNotice(): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data: systemId } = useQuery({
    queryKey: ['systems', 'demonstration'],
    queryFn: ({ signal }) => findDemonstration(t('demo.system'), signal),
    enabled: can('systems.read'),
  });
  const remove = useMutation({
    mutationFn: removeDemonstration,
    // what is shown of each evaluation goes with its row: to ask for it once more would be to ask for what is gone
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reviews' }),
  });
  if (!systemId) return null;
  return (
    <div className="notice-box demonstration-notice">
      <span>{t('demo.there')}</span>{' '}
      {can('systems.write') && can('organizations.write') ? (
        <Button
          size="small"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('demo.remove')}
        </Button>
      ) : null}
      {asking ? (
        <FormDialog
          title={t('demo.remove')}
          submit={t('demo.remove')}
          danger
          onClose={() => {
            setAsking(false);
          }}
          onSubmit={() => remove.mutateAsync(systemId)}
        >
          <p>{t('demo.removeHelp')}</p>
        </FormDialog>
      ) : null}
    </div>
  );
}
