import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Select } from '../../../components/select';
import { useMessages } from '../../../messages/translate';
import { advanceRule } from '../advance';
import type { GridController } from '../grid-controller';

const MENU_ID = 'grid-more';
const GAP_PX = 4;

/** What is needed now and then: objects, the panel, the sheet of keys, and where the selection goes after a result. */
export function MoreActs({ controller }: { controller: GridController }): ReactNode {
  const { t } = useMessages();
  const menuRef = useRef<HTMLDivElement>(null);
  const { screen } = controller;
  const rules = (['conform', 'always', 'never'] as const).map((value) => ({
    value,
    label: t(`grid.advance.${value}`),
  }));
  return (
    <>
      <button
        type="button"
        className="tool"
        popoverTarget={MENU_ID}
        onClick={({ currentTarget }) => {
          if (menuRef.current) putBelow(menuRef.current, currentTarget);
        }}
      >
        {t('grid.act.more')}
      </button>
      <div ref={menuRef} id={MENU_ID} popover="auto" className="menu grid-menu">
        <MenuAct label={t('grid.act.objects')} hint="O" run={() => screen.dialog({ kind: 'objects' })} />
        <MenuAct
          label={t('grid.act.panel')}
          hint="G"
          run={() => {
            screen.togglePanel();
            screen.focus();
          }}
        />
        <MenuAct label={t('grid.act.help')} hint="?" run={() => screen.dialog({ kind: 'help' })} />
        <div className="grid-menu-choice">
          <span aria-hidden="true">{t('grid.advance')}</span>
          <Select label={t('grid.advance')} value={advanceRule.use()} options={rules} onChange={advanceRule.set} />
        </div>
      </div>
    </>
  );
}

function MenuAct({ label, hint, run }: { label: string; hint: string; run: () => void }): ReactNode {
  return (
    <button type="button" className="link-button" popoverTarget={MENU_ID} popoverTargetAction="hide" onClick={run}>
      {label} <kbd>{hint}</kbd>
    </button>
  );
}

/** Popovers stand above the page and know nothing of their button. */
function putBelow(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, right } = button.getBoundingClientRect();
  menu.style.inset = `${bottom + GAP_PX}px ${innerWidth - right}px auto auto`;
}
