import type { SelfInspectionDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { changeInspection, removeInspection } from '../api/use-inspections';

/** Opens a completed one again, deletes a draft, leads to its paper. */
export function InspectionActions({ inspection }: { inspection: SelfInspectionDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const reopen = useMutation({
    mutationFn: () => changeInspection(inspection, { state: 'draft' }, inspection.etag),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inspections'] }),
  });
  const draft = inspection.state === 'draft';
  return (
    <>
      {can('inspections.write') && !draft ? (
        <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {t('inspections.reopen')}
        </Button>
      ) : null}
      {can('inspections.write') && draft ? (
        <Button
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t('inspections.remove')}
        </Button>
      ) : null}
      {can('papers.read') ? (
        <Link to="/papers/new" search={{ kind: 'selfInspection', subject: inspection.id }} className="lead-link">
          {t('papers.makeOf', { kind: t('papers.kind.selfInspection') })}
        </Link>
      ) : null}
      {reopen.isError ? <ErrorNotice error={reopen.error} /> : null}
      {removing ? (
        <FormDialog
          title={t('inspections.remove')}
          submit={t('inspections.remove')}
          danger
          onClose={() => {
            setRemoving(false);
          }}
          onSubmit={async () => {
            await removeInspection(inspection);
            await queries.invalidateQueries({ queryKey: ['inspections'] });
            await navigate({ to: '/inspections' });
          }}
        >
          <p>{t('inspections.removeHelp', { title: inspection.title })}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
