import type { ContradictionDto, PaperCheckDto, PaperInput } from '@mlps/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tag } from '../../../components/tag';
import { useMessages } from '../../../messages/translate';

interface CheckListProps {
  check: PaperCheckDto;
  input: Pick<PaperInput, 'kind' | 'subjectId'>;
}

/** What the self-check found, errors first, each with its remedy and the way to the place. */
export function CheckList({ check, input }: CheckListProps): ReactNode {
  const { t } = useMessages();
  if (check.items.length === 0)
    return (
      <p className="notice-box" data-tone="ok" role="status">
        {t('papers.checkClean')}
      </p>
    );
  return (
    <div className="stack">
      <p role="status">{t('papers.checkCounts', { errors: check.errors, warnings: check.warnings })}</p>
      <ul className="check-list">
        {check.items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one rule may speak of one place twice
          <li key={`${item.id} ${item.place} ${index}`}>
            <p>
              <Tag tone={item.severity === 'error' ? 'bad' : 'warn'}>{t(`papers.severity.${item.severity}`)}</Tag>{' '}
              <span lang="zh-CN">
                <strong>{item.place}</strong> {item.messageZh}
              </span>
            </p>
            <p className="quiet small">
              <span lang="zh-CN">{item.remedyZh}</span> <Jump item={item} input={input} />
            </p>
          </li>
        ))}
      </ul>
      {check.notes.length === 0 ? null : (
        <ul className="plain quiet small" lang="zh-CN">
          {check.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const ofEvaluation: readonly PaperInput['kind'][] = ['notice', 'rectification', 'evaluation'];

/** The page on which the fault can be mended: the cell of the recording grid where it speaks of one. */
function Jump({ item: { target }, input }: { item: ContradictionDto; input: CheckListProps['input'] }): ReactNode {
  const { t } = useMessages();
  if (target?.rectificationItemId)
    return (
      <Link to="/rectification/$itemId" params={{ itemId: target.rectificationItemId }}>
        {t('papers.jump')}
      </Link>
    );
  if (!ofEvaluation.includes(input.kind)) return null;
  const params = { evaluationId: input.subjectId };
  const { object, item: wanted } = target ?? {};
  if (object || wanted)
    return (
      <Link
        to="/evaluations/$evaluationId/grid"
        params={params}
        search={{ domain: 'all', ...(object ? { object } : {}), ...(wanted ? { item: wanted } : {}) }}
      >
        {t('papers.jump')}
      </Link>
    );
  return (
    <Link to="/evaluations/$evaluationId" params={params}>
      {t('papers.jump')}
    </Link>
  );
}
