import type { TokenDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/data-table';
import { FormDialog } from '../../../components/form-dialog';
import { Tag } from '../../../components/tag';
import { day, moment, today } from '../../../lib/format';
import type { Language } from '../../../lib/language';
import { useMessages } from '../../../messages/translate';
import type { Translate } from '../../../messages/translate';

interface TokenTableProps {
  tokens: readonly TokenDto[];
  /** false for a list of one's own */
  withOwner?: boolean;
  onRevoke: (tokenId: string) => Promise<unknown>;
}

/** Tokens with what they may do, until when, and the way to revoke one. */
export function TokenTable({ tokens, withOwner = false, onRevoke }: TokenTableProps): ReactNode {
  const { t, lang } = useMessages();
  const [asking, setAsking] = useState<TokenDto | null>(null);
  if (tokens.length === 0) return <p className="quiet">{t('tokens.none')}</p>;
  const owner: Column<TokenDto> = {
    key: 'owner',
    title: t('tokens.owner'),
    cell: ({ accountName }) => accountName,
  };
  return (
    <>
      <DataTable
        caption={t('tokens.title')}
        columns={[...(withOwner ? [owner] : []), ...columns(t, lang, setAsking)]}
        rows={tokens}
        rowKey={({ id }) => id}
      />
      {asking ? (
        <FormDialog
          title={t('tokens.revokeOf', { name: asking.name })}
          submit={t('tokens.revoke')}
          danger
          onClose={() => {
            setAsking(null);
          }}
          onSubmit={() => onRevoke(asking.id)}
        >
          <p>{t('tokens.revokeHelp')}</p>
        </FormDialog>
      ) : null}
    </>
  );
}

function columns(t: Translate, lang: Language, onAsk: (token: TokenDto) => void): Column<TokenDto>[] {
  return [
    {
      key: 'name',
      title: t('tokens.name'),
      rowHead: true,
      cell: ({ name, prefix, revokedAt, expiresAt }) => (
        <>
          {name} <span className="code quiet">{prefix}…</span> <StateTag revokedAt={revokedAt} expiresAt={expiresAt} />
        </>
      ),
    },
    {
      key: 'permissions',
      title: t('tokens.permissions'),
      className: 'prose',
      cell: ({ permissions }) => <span className="small">{permissions.join(' ')}</span>,
    },
    { key: 'expires', title: t('tokens.expires'), className: 'nowrap', cell: ({ expiresAt }) => day(expiresAt, lang) },
    {
      key: 'used',
      title: t('tokens.used'),
      className: 'nowrap',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('state.none') : moment(lastUsedAt, lang)),
    },
    {
      key: 'revoke',
      title: t('table.actions'),
      cell: (token) =>
        token.revokedAt === null ? (
          <Button
            aria-label={t('tokens.revokeOf', { name: token.name })}
            onClick={() => {
              onAsk(token);
            }}
          >
            {t('tokens.revoke')}
          </Button>
        ) : null,
    },
  ];
}

function StateTag({ revokedAt, expiresAt }: Pick<TokenDto, 'revokedAt' | 'expiresAt'>): ReactNode {
  const { t } = useMessages();
  if (revokedAt !== null) return <Tag>{t('tokens.revoked')}</Tag>;
  return expiresAt.slice(0, 10) < today() ? <Tag tone="warn">{t('tokens.expired')}</Tag> : null;
}
