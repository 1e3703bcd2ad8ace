import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';

const list = createRoute({
  ...underRoot,
  path: '/training',
  staticData: { permission: 'training.read' },
  component: lazyRouteComponent(() => import('./components/training-page'), 'TrainingPage'),
});
const one = createRoute({
  ...underRoot,
  path: '/training/$eventId',
  staticData: { permission: 'training.read' },
  component: lazyRouteComponent(() => import('./components/event-page'), 'EventPage'),
});

/** Pages of the log of awareness and training. */
export const trainingRoutes = [list, one] as const;
