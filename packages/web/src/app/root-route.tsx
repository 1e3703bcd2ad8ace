import type { Permission } from '@mlps/client';
import { createRootRoute } from '@tanstack/react-router';
import { Root } from './root';

/** The route above every page; features give it as parent to their own. */
export const rootRoute = createRootRoute({ component: Root });
/** Spread into `createRoute`: `createRoute({ ...underRoot, path: '/systems', … })`. */
export const underRoot = { getParentRoute: () => rootRoute };

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** without it the page is not shown; none: for everybody who is signed in */
    permission?: Permission;
    /** shown without the frame, also to people who are not signed in */
    bare?: boolean;
  }
}
