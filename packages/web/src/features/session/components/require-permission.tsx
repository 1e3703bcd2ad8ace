import type { Permission } from '@mlps/client';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { useTitle } from '../../../lib/use-title';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../use-session';

interface RequirePermissionProps {
  permission: Permission;
  children: ReactNode;
  /** instead of the children; nothing by default, because a button that may not be pressed is better not there */
  otherwise?: ReactNode;
}

/** Shows its children to those who may. The service decides all the same; this only spares people refusals. */
export function RequirePermission({ permission, children, otherwise = null }: RequirePermissionProps): ReactNode {
  const { can } = useSession();
  return can(permission) ? children : otherwise;
}

/** Page in place of one that needs a permission which the user does not have. */
export function NoAccess(): ReactNode {
  const { t } = useMessages();
  useTitle(t('access.none'));
  return (
    <>
      <div className="page-head">
        <h1>{t('access.none')}</h1>
      </div>
      <section className="panel" aria-label={t('access.none')}>
        <Empty title={t('access.none')} help={t('access.noneHelp')} />
      </section>
    </>
  );
}
