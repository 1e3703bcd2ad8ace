import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readCampaignSearch } from './campaign-search';

const list = createRoute({
  ...underRoot,
  path: '/campaigns',
  staticData: { permission: 'campaigns.read' },
  validateSearch: readCampaignSearch,
  component: lazyRouteComponent(() => import('./components/campaigns-page'), 'CampaignsPage'),
});
const one = createRoute({
  ...underRoot,
  path: '/campaigns/$campaignId',
  staticData: { permission: 'campaigns.read' },
  component: lazyRouteComponent(() => import('./components/campaign-page'), 'CampaignPage'),
});
const unit = createRoute({
  ...underRoot,
  path: '/campaigns/$campaignId/units/$unitId',
  staticData: { permission: 'campaigns.read' },
  component: lazyRouteComponent(() => import('./components/unit-page'), 'UnitPage'),
});

/** Pages of campaigns: all, one, and the answers of a unit. */
export const campaignRoutes = [list, one, unit] as const;
