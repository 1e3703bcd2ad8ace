import { Button } from 'antd';
import type { ReactNode } from 'react';
import { saveBlob } from '../../../lib/save-blob';
import { useMessages } from '../../../messages/translate';

/** The recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="stack">
      <p>{t('factor.codesHelp')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="code">
            {code}
          </li>
        ))}
      </ul>
      <div className="filters">
        <Button
          onClick={() => {
            saveBlob(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }), t('factor.codesFile'));
          }}
        >
          {t('factor.codesSave')}
        </Button>
        <Button type="primary" onClick={onDone}>
          {t('factor.codesDone')}
        </Button>
      </div>
    </div>
  );
}
