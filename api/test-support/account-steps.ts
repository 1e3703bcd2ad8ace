import type { Step } from './operation-steps.js';
import { makeAccount, PASSWORD, person } from './people.js';

/** One success of every operation about signing in; local mode has no accounts, so they run beside it. */
export const accountSteps: readonly Step[] = [
  {
    operation: 'session.signIn',
    status: 201,
    run: async (t) => {
      const accounts = await t.withAccounts();
      await makeAccount(accounts.server.context, 'someone', []);
      return accounts.post('/session', { account: 'Someone', password: PASSWORD });
    },
  },
  { operation: 'session.get', status: 200, run: (t) => t.get('/session') },
  {
    operation: 'session.signOut',
    status: 204,
    run: async (t) => (await person(await t.withAccounts(), [])).call('DELETE', '/session'),
  },
];
