import { isProblem } from '@mlps/controls';
import type { HighRiskSituation } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { ResultTag, RiskTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import type { GraveRow } from '../grave-rows';

/** Findings beside the situation of the guide that speaks of them. */
export function GraveTable({ caption, rows }: { caption: string; rows: readonly GraveRow[] }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grave.column.what')}</th>
            <th scope="col">{t('grave.column.where')}</th>
            <th scope="col">{t('problems.column.record')}</th>
            <th scope="col">{t('grave.column.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.finding.object} ${row.finding.item}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { finding, object, situation } }: { row: GraveRow }): ReactNode {
  const { t } = useMessages();
  const mended = finding.hazard === true && !isProblem(finding.result);
  return (
    <tr>
      <td>
        <span className="tag-column">
          {isProblem(finding.result) ? <RiskTag risk={finding.risk} /> : null}
          <ResultTag result={finding.result} />
          {finding.hazard === true ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
          {mended ? <Tag tone="ok">{t('grave.mended')}</Tag> : null}
        </span>
      </td>
      <th scope="row" className="words">
        {object}
        <br />
        <Link to="/catalog/$itemId" params={{ itemId: finding.item }} className="code">
          {finding.item}
        </Link>
      </th>
      <td className="prose">{finding.record}</td>
      <td className="prose">
        {situation ? <Rule situation={situation} /> : <span className="quiet">{t('grave.noRule')}</span>}
      </td>
    </tr>
  );
}

function Rule({ situation }: { situation: HighRiskSituation }): ReactNode {
  const { t, lang } = useMessages();
  const zh = lang === 'zh';
  const lowering = zh ? situation.loweringZh : situation.loweringEn;
  return (
    <>
      <strong>
        {situation.id} {zh ? situation.titleZh : situation.titleEn}
      </strong>
      <p>{zh ? situation.zh : situation.en}</p>
      {lowering ? <p className="quiet small">{t('grave.lowering', { text: lowering })}</p> : null}
    </>
  );
}
