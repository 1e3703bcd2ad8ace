import type { NoticeDto } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import { useOpenFromNotice } from '../../evaluation/api/use-rectification';
import { useSession } from '../../session/use-session';

/** Opens the items that a notice asks for; its deadline becomes theirs. */
export function OpenItems({ notice }: { notice: NoticeDto }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const open = useOpenFromNotice(notice.id);
  if (!can('rectification.write')) return null;
  if (open.data)
    return (
      <Link to="/rectification" search={{ evaluation: notice.evaluationId }}>
        {t('notice.opened', open.data)}
      </Link>
    );
  return (
    <>
      <Button
        loading={open.isPending}
        aria-label={t('notice.openOf', { number: notice.number })}
        onClick={() => {
          open.mutate();
        }}
      >
        {t('notice.open')}
      </Button>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
    </>
  );
}
