import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

/** Page shown when a page itself fails: what happened, and the way back. */
export function Crashed({ error }: ErrorComponentProps): ReactNode {
  const { t } = useMessages();
  return (
    <div className="notice-box stack" data-tone="bad" role="alert">
      <div>
        <h2>{t('state.crashed')}</h2>
        <p>{t('state.crashedHelp')}</p>
      </div>
      <p className="code">{error instanceof Error ? error.message : String(error)}</p>
      <div>
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {t('state.reload')}
        </Button>
      </div>
    </div>
  );
}
