import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underRoot } from '../../app/root-route';
import { readSignInSearch } from './return-path';

const signIn = createRoute({
  ...underRoot,
  path: '/sign-in',
  staticData: { bare: true },
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./components/sign-in-page'), 'SignInPage'),
});

/** Pages around signing in. */
export const sessionRoutes = [signIn] as const;
