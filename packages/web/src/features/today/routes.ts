import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const today = createRoute({
  ...underRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./components/today-page'), 'TodayPage'),
});
const reminders = createRoute({
  ...underRoot,
  path: '/today/reminders',
  staticData: { permission: 'rectification.read' },
  component: lazyRouteComponent(() => import('./components/reminders-page'), 'RemindersPage'),
});

const evaluations = createRoute({
  ...underRoot,
  path: '/today/evaluations',
  staticData: { permission: 'evaluations.read' },
  component: lazyRouteComponent(() => import('./components/running-evaluations-page'), 'RunningEvaluationsPage'),
});

/** Pages of the day. */
export const todayRoutes = [today, reminders, evaluations] as const;
