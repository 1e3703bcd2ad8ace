import type { NewTokenDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { Panel } from '../../../components/panel';
import { client } from '../../../lib/client';
import { useMessages } from '../../../messages/translate';
import { useOwnTokens, usePolicy, useReadOwnAgain } from '../api/use-own-account';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';

/** Tokens with which the user's own programs call the service. */
export function OwnTokens(): ReactNode {
  const { t } = useMessages();
  const tokens = useOwnTokens();
  const policy = usePolicy();
  const readAgain = useReadOwnAgain();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<NewTokenDto | null>(null);
  return (
    <Panel title={t('tokens.title')} help={t('tokens.help')}>
      <Loaded queries={[tokens, policy]}>
        {([rows, { tokenDays }]) => (
          <div className="stack">
            {made ? (
              <div className="notice-box stack" data-tone="ok" role="status">
                <p>{t('tokens.once')}</p>
                <p className="code token-text">{made.token}</p>
              </div>
            ) : null}
            <TokenTable
              tokens={rows}
              onRevoke={async (tokenId) => {
                await client.call('ownTokens.revoke', { params: { tokenId } });
                await readAgain();
              }}
            />
            <div>
              <Button
                onClick={() => {
                  setMaking(true);
                }}
              >
                {t('tokens.new')}
              </Button>
            </div>
            {making ? (
              <TokenForm
                mostDays={tokenDays}
                onClose={() => {
                  setMaking(false);
                }}
                onMade={async (token) => {
                  setMade(token);
                  await readAgain();
                }}
              />
            ) : null}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
