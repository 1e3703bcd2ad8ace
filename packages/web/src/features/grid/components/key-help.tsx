import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog';
import { useMessages } from '../../../messages/translate';
import { keyHelp } from '../key-bindings';

/** The sheet of keys. */
export function KeyHelp({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <Dialog title={t('grid.help.title')} shape="wide" onClose={onClose}>
      <div className="key-help">
        {keyHelp.map(({ title, lines }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {lines.map(([keys, meaning]) => (
                <div key={meaning}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{t(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
