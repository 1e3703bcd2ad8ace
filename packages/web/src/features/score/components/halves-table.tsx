import type { HalfScore } from '@mlps/controls';
import type { ReactNode } from 'react';
import { points } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';

/** The two halves of the 2021 edition, before and after deductions. */
export function HalvesTable({ technical, management }: { technical: HalfScore; management: HalfScore }): ReactNode {
  const { t } = useMessages();
  const halves = [
    ['technical', technical],
    ['management', management],
  ] as const;
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t('score.halves')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.halves')}</th>
            <th scope="col" className="number">
              {t('score.half.items')}
            </th>
            <th scope="col" className="number">
              {t('score.half.base')}
            </th>
            <th scope="col" className="number">
              {t('score.half.deducted')}
            </th>
            <th scope="col" className="number">
              {t('score.half.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {halves.map(([name, half]) => (
            <tr key={name}>
              <th scope="row">
                {t(`score.half.${name}`)}
                {half.floored ? <span className="quiet small"> {t('score.half.floored')}</span> : null}
              </th>
              <td className="number">{half.items}</td>
              <td className="number">{points(half.base.rounded)}</td>
              <td className="number">{points(half.deducted.rounded)}</td>
              <td className="number">{points(half.score.rounded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
