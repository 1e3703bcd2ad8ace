import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { useMessages } from '../../../messages/translate';
import { levelRows } from '../level-rows';
import type { LevelRow } from '../level-rows';
import { StepTag } from './step-tag';

/** The same requirement through the four levels, each beside what it adds to the one below. */
export default function LevelsPanel({ itemId }: { itemId: string }): ReactNode {
  const { t } = useMessages();
  const rows = useMemo(() => levelRows(itemId), [itemId]);
  return (
    <Panel title={t('item.levels')} help={t('item.levelsHelp')}>
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('item.levels')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('item.levelColumn')}</th>
              <th scope="col">{t('catalog.column.item')}</th>
              <th scope="col">{t('item.step')}</th>
              <th scope="col">{t('catalog.column.statement')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.level} row={row} chosen={row.item?.id === itemId} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ row: { level, item, step }, chosen }: { row: LevelRow; chosen: boolean }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <tr data-chosen={chosen}>
      <th scope="row" className="nowrap">
        {t('item.level', { level })}
      </th>
      {item === null ? (
        <td colSpan={3} className="quiet">
          {t('item.levelNone')}
        </td>
      ) : (
        <>
          <td className="nowrap">
            <Link to="/catalog/$itemId" params={{ itemId: item.id }} className="code">
              {item.id}
            </Link>
          </td>
          <td>{step === null ? null : <StepTag step={step} />}</td>
          <td className={step === 'same' ? 'prose wide quiet' : 'prose wide'}>
            {lang === 'zh' ? item.statementZh : item.statementEn}
          </td>
        </>
      )}
    </tr>
  );
}
