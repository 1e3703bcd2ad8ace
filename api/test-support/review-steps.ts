import type { Made, Step } from './operation-steps.js';

const findings = ({ imported }: Made): string => `/evaluations/${imported.id}/findings`;
const place = { object: 'server-1', item: 'L2-CES1-01' };
const other = { headers: { 'X-Acting-Name': encodeURIComponent('某复核员') } };

/** One success of every operation of the grid, of review and of wordings. */
export const reviewSteps: readonly Step[] = [
  {
    operation: 'grid.get',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/grid?texts=true`),
  },
  { operation: 'grid.progress', status: 200, run: (t, { imported }) => t.get(`/evaluations/${imported.id}/progress`) },
  {
    operation: 'grid.unanswered',
    status: 200,
    run: (t, { imported }) => t.get(`/evaluations/${imported.id}/unanswered?domain=CES&object=server-1`),
  },
  {
    operation: 'reviews.submit',
    status: 200,
    run: (t, made) => t.post(`${findings(made)}/submissions`, { findings: [place] }),
  },
  { operation: 'reviews.list', status: 200, run: (t, { imported }) => t.get(`/evaluations/${imported.id}/reviews`) },
  { operation: 'reviews.tray', status: 200, run: (t) => t.get('/review-tray') },
  {
    operation: 'reviews.judge',
    status: 200,
    run: (t, made) => {
      const body = { action: 'return', comment: '请写明口令长度', findings: [place] };
      return t.call('POST', `${findings(made)}/reviews`, { body, ...other });
    },
  },
  {
    operation: 'reviews.history',
    status: 200,
    run: (t, made) => t.get(`${findings(made)}/${place.object}/${place.item}/history`),
  },
  {
    operation: 'wordings.create',
    status: 201,
    run: async (t, made) => {
      const text = '经核查，{对象}的版本为{版本}。';
      const answer = await t.post('/wordings', { organizationId: made.organization.id, result: 'conform', text });
      made.wording = answer.body;
      return answer;
    },
  },
  {
    operation: 'wordings.list',
    status: 200,
    run: (t, { organization }) => t.get(`/wordings?organizationId=${organization.id}&item=L2-CES1-01`),
  },
  { operation: 'wordings.get', status: 200, run: (t, { wording }) => t.get(`/wordings/${wording.id}`) },
  {
    operation: 'wordings.change',
    status: 200,
    run: async (t, made) => {
      const { id, etag } = made.wording;
      const answer = await t.call('PATCH', `/wordings/${id}`, {
        body: { item: 'L2-CES1-01' },
        headers: { 'If-Match': etag },
      });
      made.wording = answer.body;
      return answer;
    },
  },
  {
    operation: 'wordings.remove',
    status: 204,
    run: (t, { wording }) => t.call('DELETE', `/wordings/${wording.id}`, { headers: { 'If-Match': wording.etag } }),
  },
];
