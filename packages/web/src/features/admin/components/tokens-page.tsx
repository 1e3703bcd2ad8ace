import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { TokenTable } from '../../account/components/token-table';
import { useAllTokens, useReadAdminAgain } from '../api/use-admin';

/** Tokens of everybody, with the way to revoke one that went astray. */
export function TokensPage(): ReactNode {
  const { t } = useMessages();
  const tokens = useAllTokens();
  const readAgain = useReadAdminAgain();
  return (
    <>
      <PageHead title={t('tokens.all')} lead={t('tokens.help')} />
      <section className="panel" aria-label={t('tokens.all')}>
        <Loaded queries={[tokens]}>
          {([rows]) => (
            <TokenTable
              tokens={rows}
              withOwner
              onRevoke={async (tokenId) => {
                await client.call('tokens.revoke', { params: { tokenId } });
                await readAgain();
              }}
            />
          )}
        </Loaded>
      </section>
    </>
  );
}
