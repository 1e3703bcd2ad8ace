import type { ChangeLine, Item, RoundsComparison, ScoreChange } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Panel } from '../../../components/panel';
import { points } from '../../../lib/format';
import { usePrinting } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import { signed } from './rounds-head';

interface ChangePanelProps {
  comparison: RoundsComparison;
  items: ReadonlyMap<string, Item>;
}

const SHOWN_FIRST = 15;

/** What moved the score: lines that add up exactly to the difference. */
export function ChangePanel({ comparison: { change }, items }: ChangePanelProps): ReactNode {
  const { t } = useMessages();
  return (
    <Panel title={t('compare.change')} help={t('compare.changeHelp')}>
      {change === null ? (
        <p className="quiet">{t('compare.noFigure')}</p>
      ) : (
        <ChangeTable change={change} items={items} />
      )}
    </Panel>
  );
}

function ChangeTable({ change, items }: { change: ScoreChange; items: ReadonlyMap<string, Item> }): ReactNode {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const lines = change.lines.filter((line) => line.points.rounded !== 0 || line.kind !== 'item');
  const most = Math.max(0, ...lines.map((line) => Math.abs(line.points.rounded)));
  const shown = all || printing ? lines : lines.slice(0, SHOWN_FIRST);
  return (
    <>
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('compare.change')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.column.what')}</th>
              <th scope="col" className="number">
                {t('compare.column.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('compare.from')}</th>
              <td className="number">{points(change.from.rounded)}</td>
            </tr>
            {shown.map((line) => (
              <tr key={keyOf(line)}>
                <td>
                  <LineWords line={line} items={items} />
                </td>
                <td className="number">
                  <ChangeBar figure={line.points.rounded} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('compare.to')}</th>
              <td className="number">
                {points(change.to.rounded)} <span className="quiet">({signed(change.difference.rounded)})</span>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {lines.length > SHOWN_FIRST ? (
        <p className="pager no-print">
          <Button
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? t('compare.showTop', { count: SHOWN_FIRST }) : t('compare.showAll', { count: lines.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function keyOf(line: ChangeLine): string {
  if (line.kind === 'item') return `item ${line.before ?? ''} ${line.after ?? ''}`;
  return line.kind === 'floor' ? `floor ${line.half}` : line.kind;
}

function LineWords({ line, items }: { line: ChangeLine; items: ReadonlyMap<string, Item> }): ReactNode {
  const { t, lang } = useMessages();
  if (line.kind === 'scale') return line[lang];
  if (line.kind === 'floor') return t('compare.floor', { half: t(`score.half.${line.half}`) });
  if (line.kind === 'method') return t('compare.method');
  const id = (line.after ?? line.before)!; // a line of an item names one of the two
  const item = items.get(id);
  return (
    <>
      <Link to="/catalog/$itemId" params={{ itemId: id }} className="code">
        {id}
      </Link>{' '}
      {lang === 'zh' ? item?.pointZh : item?.pointEn}
      {line.after === null ? <span className="quiet small"> {t('compare.itemGone')}</span> : null}
      {line.before === null ? <span className="quiet small"> {t('compare.itemNew')}</span> : null}
    </>
  );
}

function ChangeBar({ figure, most }: { figure: number; most: number }): ReactNode {
  const width = `${most === 0 ? 0 : (100 * Math.abs(figure)) / most}%`;
  return (
    <span className="lost">
      <span className="lost-bar" data-better={figure > 0} style={{ width }} />
      {signed(figure)}
    </span>
  );
}
