import { kindName, partNames } from '@mlps/controls';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Facts } from '../../../components/facts';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { Tag } from '../../../components/tag';
import { useTitle } from '../../../lib/use-title';
import { useMessages } from '../../../messages/translate';
import { itemQuery } from '../api/item-query';
import type { ItemWithGuidance } from '../api/item-query';
import { GuidancePanels } from './guidance-panels';

const route = getRouteApi('/catalog/$itemId');

/** Compares with the whole catalog, which is large. */
const LevelsPanel = lazy(() => import('./levels-panel'));

/** One item: what it demands, how it is evaluated, and how it is mended. */
export function ItemPage(): ReactNode {
  const { itemId } = route.useParams();
  const item = useQuery(itemQuery(itemId));
  useTitle(itemId);
  return (
    <Loaded queries={[item]}>
      {([data]) => (
        <>
          <ItemHead item={data} />
          <Suspense fallback={<Loading />}>
            <LevelsPanel itemId={data.id} />
          </Suspense>
          <GuidancePanels guidance={data.guidance} />
        </>
      )}
    </Loaded>
  );
}

function ItemHead({ item }: { item: ItemWithGuidance }): ReactNode {
  const { t, lang } = useMessages();
  const zh = lang === 'zh';
  return (
    <>
      <div className="page-head">
        <div>
          <p className="quiet small">
            <Link to="/catalog">{t('item.back')}</Link>
          </p>
          <h1>
            {zh ? item.pointZh : item.pointEn} <span className="quiet code">{item.id}</span>
          </h1>
        </div>
      </div>
      <section className="panel stack" aria-label={t('item.statement')}>
        <p className="statement">{zh ? item.statementZh : item.statementEn}</p>
        <Facts
          label={item.id}
          facts={[
            [t('item.clause'), `${item.clause} ${item.letter}`],
            [t('item.domain'), zh ? item.domainZh : item.domainEn],
            [t('item.part'), `${t('item.level', { level: item.level })} ${partNames[item.part][lang]}`],
            [t('item.sag'), t(`item.sag.${item.sag}`)],
            [t('item.importance'), <Importance key="importance" item={item} />],
            [t('item.weight'), item.weight],
            [t('item.kinds'), item.kinds.map((kind) => kindName(kind, lang)).join(t('list.comma'))],
          ]}
        />
      </section>
    </>
  );
}

function Importance({ item }: { item: ItemWithGuidance }): ReactNode {
  const { t } = useMessages();
  return (
    <>
      {t(`importance.${item.importance}`)} {item.importanceAssumed ? <Tag>{t('item.importanceAssumed')}</Tag> : null}
    </>
  );
}
