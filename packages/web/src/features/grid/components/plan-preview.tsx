import { resultNames } from '@mlps/controls';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { GridController } from '../grid-controller';
import { placeOf } from '../model/cell.js';
import type { Content } from '../model/cell.js';
import { countPlan, skipReasons } from '../model/plan.js';
import type { CellPlan } from '../model/plan.js';

const LINES_SHOWN = 100;

/** What an act would do and what it leaves alone, with the reasons, cell by cell. */
export function PlanPreview({ controller, plan }: { controller: GridController; plan: CellPlan }): ReactNode {
  const { t } = useMessages();
  const { added, replaced, removed, skipped } = countPlan(plan);
  const replacing = plan.changes.filter(({ before }) => before !== null);
  return (
    <div className="stack">
      <ul className="plan-counts" aria-live="polite">
        {added > 0 ? <li>{t('grid.plan.added', { count: added })}</li> : null}
        {replaced > 0 ? <li data-tone="warn">{t('grid.plan.replaced', { count: replaced })}</li> : null}
        {removed > 0 ? <li data-tone="warn">{t('grid.plan.removed', { count: removed })}</li> : null}
        {plan.changes.length === 0 ? <li>{t('grid.plan.nothing')}</li> : null}
        {skipReasons.map((reason) =>
          skipped[reason] === undefined ? null : (
            <li key={reason} className="quiet">
              {t('grid.plan.skipped', { count: skipped[reason], reason: t(`grid.skip.${reason}`) })}
            </li>
          ),
        )}
      </ul>
      {replacing.length > 0 ? (
        <div className="plan-table">
          <table className="table">
            <caption className="visually-hidden">{t('grid.plan.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('grid.plan.object')}</th>
                <th scope="col">{t('grid.plan.item')}</th>
                <th scope="col">{t('grid.plan.before')}</th>
                <th scope="col">{t('grid.plan.after')}</th>
              </tr>
            </thead>
            <tbody>
              {replacing.slice(0, LINES_SHOWN).map(({ key, before, content }) => (
                <tr key={key}>
                  <PlaceCells controller={controller} cellKey={key} />
                  <td>
                    <Shown content={before} />
                  </td>
                  <td>
                    <Shown content={content} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {replacing.length > LINES_SHOWN ? (
            <p className="quiet small">{t('grid.plan.more', { count: replacing.length - LINES_SHOWN })}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

export function PlaceCells({ controller, cellKey }: { controller: GridController; cellKey: string }): ReactNode {
  const { whole } = controller.workspace;
  const { object, item } = placeOf(cellKey);
  const found = whole.items.find(({ id }) => id === item);
  return (
    <>
      <td>{whole.objects.find(({ id }) => id === object)?.name ?? object}</td>
      <td className="nowrap">{found ? `${found.clause} ${found.letter}` : item}</td>
    </>
  );
}

function Shown({ content }: { content: Content | null }): ReactNode {
  const { t, lang } = useMessages();
  if (content === null) return <span className="quiet">{t('grid.cell.open')}</span>;
  const text = content.result === 'notApplicable' ? content.reason : content.record;
  return (
    <>
      {resultNames[content.result][lang]}
      {text ? <span className="quiet small plan-text"> {text}</span> : null}
    </>
  );
}
