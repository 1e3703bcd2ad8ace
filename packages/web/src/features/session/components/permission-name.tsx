import type { PermissionDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { englishPermissions } from '../../../messages/en/permissions';
import { useMessages } from '../../../messages/translate';

/** What a permission allows, in the language in force. */
export function PermissionName({ of: { permission, zh } }: { of: PermissionDto }): ReactNode {
  const { lang } = useMessages();
  return <span>{lang === 'en' ? englishPermissions[permission] : zh}</span>;
}
