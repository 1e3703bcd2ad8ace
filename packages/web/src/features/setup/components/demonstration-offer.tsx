import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import { loadDemonstration } from '../api/demonstration';

/** Instead of the first system: the invented one, to look around in. */
export function DemonstrationOffer(): ReactNode {
  const { t } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const load = useMutation({
    mutationFn: () => loadDemonstration({ unit: t('demo.unit'), system: t('demo.system') }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      await navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: id } });
    },
  });
  return (
    <div className="stack demonstration-offer">
      <p className="quiet">{t('demo.what')}</p>
      {load.isError ? <ErrorNotice error={load.error} /> : null}
      <div>
        <Button
          loading={load.isPending}
          onClick={() => {
            load.mutate();
          }}
        >
          {t('demo.load')}
        </Button>
      </div>
    </div>
  );
}
