import type { RectificationItemDto } from '@mlps/client';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { Tag } from '../../../components/tag';
import { RiskTag } from '../../../components/word-tags';
import { useMessages } from '../../../messages/translate';
import { useEvaluation } from '../../evaluation/api/use-evaluation';
import { useSystem } from '../../systems/api/use-system';
import { useItem } from '../api/use-item';
import '../rectification.css';
import { AcceptancePanel } from './acceptance-panel';
import { DeadlinePanel } from './deadline-panel';
import { EvidencePanel } from './evidence-panel';
import { FindingPanel } from './finding-panel';
import { HistoryPanel } from './history-panel';
import { LifeLine } from './life-line';
import { NextSteps } from './next-steps';
import { PlanPanel } from './plan-panel';
import { RetestPanel } from './retest-panel';
import { StateTag } from './state-tag';
import { WhoPanel } from './who-panel';

/** One rectification item: what is wrong, what is to be done next, and everything that was done. */
export function RectificationItemPage(): ReactNode {
  const { itemId } = useParams({ from: '/rectification/$itemId' });
  const item = useItem(itemId);
  return <Loaded queries={[item]}>{([one]) => <ItemView item={one} />}</Loaded>;
}

function ItemView({ item }: { item: RectificationItemDto }): ReactNode {
  return (
    <>
      <ItemHead item={item} />
      <LifeLine item={item} />
      <div className="item-columns">
        <div className="item-side">
          <NextSteps item={item} />
          <DeadlinePanel item={item} />
          <WhoPanel item={item} />
        </div>
        <div className="item-main">
          <FindingPanel item={item} />
          <PlanPanel item={item} />
          <div id="evidence">
            <EvidencePanel item={item} />
          </div>
          <AcceptancePanel item={item} />
          <RetestPanel item={item} />
          <HistoryPanel item={item} />
        </div>
      </div>
    </>
  );
}

function ItemHead({ item }: { item: RectificationItemDto }): ReactNode {
  const { t } = useMessages();
  const system = useSystem(item.systemId ?? undefined).data;
  const evaluation = useEvaluation(item.evaluationId ?? undefined).data;
  return (
    <PageHead
      title={item.title}
      crumbs={[
        <Link key="list" to="/rectification">
          {t('rect.title')}
        </Link>,
        system ? (
          <Link key="system" to="/systems/$systemId" params={{ systemId: system.id }}>
            {system.name}
          </Link>
        ) : null,
        evaluation ? (
          <Link
            key="evaluation"
            to="/evaluations/$evaluationId"
            params={{ evaluationId: evaluation.id }}
            search={{ view: 'rectification' }}
          >
            {evaluation.name}
          </Link>
        ) : null,
      ].filter((crumb) => crumb !== null)}
      lead={
        <span className="tag-row">
          <StateTag state={item.state} />
          <span className="nowrap">
            {t('filter.risk')} <RiskTag risk={item.risk} />
          </span>
          {item.hazard ? <Tag tone="bad">{t('problems.hazard')}</Tag> : null}
          <Tag>{t(`rect.origin.${item.origin}`)}</Tag>
          {item.item === null ? null : (
            <Link to="/catalog/$itemId" params={{ itemId: item.item }} className="code">
              {item.item}
            </Link>
          )}
        </span>
      }
    />
  );
}
