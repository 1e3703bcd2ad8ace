import type { OrganizationDto, PaperStyleDto } from '@mlps/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import '../../evidence/evidence.css';
import { useSession } from '../../session/use-session';
import { putLogo, removeLogo } from '../api/use-style';

interface LogoPanelProps {
  unit: OrganizationDto;
  style: PaperStyleDto | null;
}

/** The picture in the header of the papers. */
export function LogoPanel({ unit, style }: LogoPanelProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const queries = useQueryClient();
  const key = ['papers', 'style', unit.id];
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: key });
  const put = useMutation({
    mutationFn: (file: File) => putLogo(unit.id, file, style),
    // at once, not after another look: the form beside it saves over this version
    onSuccess: (saved) => queries.setQueryData(key, saved),
  });
  const remove = useMutation({ mutationFn: async () => style && removeLogo(style), onSuccess });
  const failed = put.error ?? remove.error;
  return (
    <Panel title={t('papers.style.logo')} help={t('papers.style.logoHelp')}>
      <div className="stack">
        {style?.hasLogo ? (
          <img
            className="style-logo"
            // a replaced picture gets another address, and is asked for again
            src={`/api/v1/organizations/${unit.id}/paper-style/logo#${style.version}`}
            alt={t('papers.style.logoOf', { name: unit.name })}
          />
        ) : null}
        {can('papers.issue') ? (
          <div className="tag-row">
            <label className="file-button" data-busy={put.isPending}>
              <input
                type="file"
                className="visually-hidden"
                accept=".png"
                onChange={(event) => {
                  const file = event.target.files?.item(0);
                  if (file) put.mutate(file);
                  event.target.value = '';
                }}
              />
              {t('papers.style.logoAdd')}
            </label>
            {style?.hasLogo ? (
              <Button loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('papers.style.logoRemove')}
              </Button>
            ) : null}
          </div>
        ) : null}
        {failed ? <ErrorNotice error={failed} /> : null}
      </div>
    </Panel>
  );
}
