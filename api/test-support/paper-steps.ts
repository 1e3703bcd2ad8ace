import type { Made, Step } from './operation-steps.js';
import type { Json, TestAnswer, Tester } from './tester.js';

const reply = ({ imported }: Made): object => ({ kind: 'rectification', subjectId: imported.id });
/** The small evaluation lacks results and a filing number; every rule gets a reason. */
const rules = [
  'filing-number',
  'missing-results',
  'high-risk-without-advice',
  'problem-without-item',
  'closed-without-retest',
];
export const reasons = rules.map((rule) => ({ rule, reason: '测试数据' }));

let paper: Json;
let job: Json;

/** One success of every operation of papers. */
export const paperSteps: readonly Step[] = [
  { operation: 'papers.kinds', status: 200, run: (t) => t.get('/paper-kinds') },
  { operation: 'papers.check', status: 200, run: (t, made) => t.post('/papers/check', reply(made)) },
  {
    operation: 'papers.preview',
    status: 200,
    run: (t, made) => t.post('/papers/preview', { ...reply(made), format: 'docx' }),
  },
  {
    operation: 'papers.issue',
    status: 201,
    run: async (t, made) => {
      const answer = await t.post('/papers', { ...reply(made), reasons });
      paper = answer.body;
      return answer;
    },
  },
  { operation: 'papers.list', status: 200, run: (t) => t.get('/papers?kind=rectification&current=true') },
  { operation: 'papers.get', status: 200, run: (t) => t.get(`/papers/${paper.id}`) },
  { operation: 'papers.record', status: 200, run: (t) => t.get(`/papers/${paper.id}/record`) },
  { operation: 'papers.file', status: 200, run: (t) => t.get(`/papers/${paper.id}/files/xlsx`) },
  {
    operation: 'paperJobs.start',
    status: 202,
    run: async (t, made) => {
      const answer = await t.post('/paper-jobs', { ...reply(made), work: 'preview' });
      job = answer.body;
      return answer;
    },
  },
  { operation: 'paperStyles.places', status: 200, run: (t) => t.get('/paper-wording-places') },
  {
    operation: 'paperStyles.put',
    status: 201,
    run: (t, made) =>
      t.call('PUT', stylePath(made), {
        body: {
          headerText: '某镇等级保护',
          wording: [{ kind: 'rectification', place: 'opening', text: '{单位}报告如下。' }],
        },
        headers: { 'If-None-Match': '*' },
      }),
  },
  { operation: 'paperStyles.get', status: 200, run: (t, made) => t.get(stylePath(made)) },
  {
    operation: 'paperStyles.putLogo',
    status: 200,
    run: async (t, made) => {
      const headers = { 'If-Match': (await t.get(stylePath(made))).etag, 'Content-Type': 'image/png' };
      return t.call('PUT', `${stylePath(made)}/logo`, { raw: smallPng, headers });
    },
  },
  { operation: 'paperStyles.logo', status: 200, run: (t, made) => t.get(`${stylePath(made)}/logo`) },
  {
    operation: 'paperStyles.removeLogo',
    status: 200,
    run: async (t, made) =>
      t.call('DELETE', `${stylePath(made)}/logo`, { headers: { 'If-Match': (await t.get(stylePath(made))).etag } }),
  },
  { operation: 'paperJobs.get', status: 200, run: (t) => finished(t, job.id) },
  { operation: 'paperJobs.file', status: 200, run: (t) => t.get(`/paper-jobs/${job.id}/file`) },
  { operation: 'paperJobs.cancel', status: 204, run: (t) => t.call('POST', `/paper-jobs/${job.id}/cancel`) },
];

/** One red point. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

function stylePath({ organization }: Made): string {
  return `/organizations/${organization.id}/paper-style`;
}

/** A job once it has ended. */
export async function finished(tester: Tester, id: string): Promise<TestAnswer> {
  for (;;) {
    const answer = await tester.get(`/paper-jobs/${id}`);
    if (answer.body.state !== 'waiting' && answer.body.state !== 'running') return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
