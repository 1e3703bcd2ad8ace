import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import { useOpenFromNotice } from '../../evaluation/api/use-rectification';
import { useSession } from '../../session/use-session';

/** A notice, as far as its items need to know it. */
export interface NoticeOfItems {
  id: string;
  number: string;
  evaluationId: string;
}

interface OpenItemsProps {
  notice: NoticeOfItems;
  /** it is what is to be done here */
  first?: boolean;
  /** say which notice it is */
  named?: boolean;
}

/** Opens the items that a notice asks for; its deadline becomes theirs. */
export function OpenItems({ notice, first = false, named = false }: OpenItemsProps): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const open = useOpenFromNotice(notice.id);
  if (!can('rectification.open')) return null;
  if (open.data)
    return (
      <Link to="/rectification" search={{ evaluation: notice.evaluationId }}>
        {t('notice.opened', open.data)}
      </Link>
    );
  return (
    <>
      <Button
        type={first ? 'primary' : 'default'}
        loading={open.isPending}
        aria-label={t('notice.openOf', { number: notice.number })}
        onClick={() => {
          open.mutate();
        }}
      >
        {named ? t('notice.openOf', { number: notice.number }) : t('notice.open')}
      </Button>
      {open.isError ? <ErrorNotice error={open.error} /> : null}
    </>
  );
}
