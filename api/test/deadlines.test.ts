import { expect } from 'chai';
import type { Mail } from '../src/features/reminders/mailer.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

const START = Date.parse('2026-11-24T02:00:00Z');
let now = START;
const mails: Mail[] = [];
let refuseMail = false;
const mailer = {
  send: async (mail: Mail): Promise<void> => {
    if (refuseMail) throw new Error('邮件服务器不可用');
    mails.push(mail);
  },
};

onEachDatabase(
  'deadlines and reminders',
  (tester) => {
    let items: Json[];
    beforeEach(async () => {
      now = START;
      mails.length = 0;
      const evaluation = await importSmall(tester());
      items = (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
      await jobs();
      mails.length = 0;
    });
    const jobs = async (): Promise<Json> => (await tester().call('POST', '/jobs/daily')).body;
    const change = async (item: Json, body: object): Promise<TestAnswer> => {
      const { etag } = await tester().get(`/rectification-items/${item.id}`);
      return tester().call('PATCH', `/rectification-items/${item.id}`, { body, headers: { 'If-Match': etag } });
    };
    const listed = async (query: string, item: Json): Promise<boolean> => {
      const { body } = await tester().get(`/rectification-items?limit=200&systemId=${item.systemId}&${query}`);
      return body.items.some(({ id }: Json) => id === item.id);
    };
    const settings = async (body: object): Promise<TestAnswer> => {
      const { etag } = await tester().get('/rectification-settings');
      const all = { dueRules: null, reminderRules: null, holidays: [], mailAddresses: [], ...body };
      return tester().call('PUT', '/rectification-settings', { body: all, headers: { 'If-Match': etag } });
    };

    it('turn overdue at midnight in Shanghai', async () => {
      const [item] = items;
      await change(item, { dueDate: '2026-11-25' });
      now = Date.parse('2026-11-25T15:59:59Z');
      expect([await listed('due=overdue', item), await listed('due=soon&days=0', item)]).to.deep.equal([false, true]);
      now = Date.parse('2026-11-25T16:00:00Z');
      expect([await listed('due=overdue', item), await listed('due=soon', item)]).to.deep.equal([true, false]);
    });

    it('follow the settings for new items, and keep what was promised', async () => {
      const rule = (days: number): object => ({ days, unit: 'calendar' });
      await settings({ dueRules: { high: rule(1), medium: rule(2), low: rule(3), unrated: rule(4) } });
      expect((await tester().get(`/rectification-items/${items[0].id}`)).body.dueDate).to.equal(items[0].dueDate);
      const next = await importSmall(tester());
      const { body } = await tester().post(`/evaluations/${next.id}/rectification-items`, {});
      expect(body.items.map(({ dueDate }: Json) => dueDate)).to.deep.equal(['2026-11-25', '2026-11-27']);
      await settings({});
    });

    it('count working days by an own table of holidays, and refuse one that holds no days', async () => {
      const year = { year: 2026, certainty: 'announced', source: '某通知', rest: ['11-25/11-27'], work: ['11-28'] };
      expect((await settings({ holidays: [year] })).status).to.equal(200);
      const next = await importSmall(tester());
      const { body } = await tester().post(`/evaluations/${next.id}/rectification-items`, {});
      expect(body.items[0].dueDate).to.equal('2026-12-10'); // ten days, without 25 to 27, with Saturday the 28th
      expect((await settings({ holidays: [{ ...year, rest: ['13-45'] }] })).body.code).to.equal('deadline.invalid');
      await settings({});
    });

    it('remind once; a moved clock sends what became due; the digest goes to the owner', async () => {
      await settings({ mailAddresses: [{ owner: '甲', address: 'jia@example.com' }] });
      await change(items[0], { dueDate: '2026-11-30', owner: '甲' });
      expect(await jobs()).to.include({ reminders: 1, mails: 1 });
      expect(await jobs()).to.include({ reminders: 0, mails: 0 });
      now = Date.parse('2026-12-01T02:00:00Z');
      await jobs();
      expect(mails.map(({ to, subject }) => [to, subject])).to.deep.equal([
        ['jia@example.com', '整改提醒：1 项'],
        ['jia@example.com', '整改提醒：1 项，其中 1 项已逾期'],
      ]);
      expect(mails[1]!.text).to.include('逾期 1 天').and.to.include(items[0].title);
      await settings({});
    });

    it('are sent again when the mail server did not take them', async () => {
      await settings({ mailAddresses: [{ owner: '乙', address: 'yi@example.com' }] });
      await change(items[0], { dueDate: '2026-11-30', owner: '乙' });
      refuseMail = true;
      expect(await jobs()).to.include({ reminders: 1, mails: 0, failedMails: 1 });
      refuseMail = false;
      expect(await jobs()).to.include({ reminders: 0, mails: 1, failedMails: 0 });
      await settings({});
    });

    it('send nothing for a level that is switched off', async () => {
      const levels = { high: false, medium: true, low: true, unrated: true };
      await settings({ reminderRules: { daysBefore: [7], overdueEvery: null, levels } });
      await change(items[0], { dueDate: '2026-11-30' });
      expect(await jobs()).to.include({ reminders: 0 });
      await settings({});
    });

    it('open an accepted item when its acceptance has ended, with a new deadline, once', async () => {
      const [, low] = items;
      const asked = {
        reason: '不兼容',
        measures: ['限制来源'],
        residualRisk: '低',
        approver: '某院长',
        expiry: '2026-12-31',
      };
      const name = (text: string): Record<string, string> => ({ 'X-Acting-Name': encodeURIComponent(text) });
      const headers = { 'If-Match': low.etag, ...name('申请人') };
      const barred = { body: asked, headers: { 'If-Match': items[0].etag, ...name('申请人') } };
      const refused = await tester().call('POST', `/rectification-items/${items[0].id}/acceptances`, barred);
      expect(refused.body.move.missing.map(({ gate }: Json) => gate)).to.deep.equal(['notHighRisk', 'notHazard']);
      const evaluator = { body: asked, headers: { ...headers, 'X-Acting-Role': 'leadEvaluator' } };
      const foreign = await tester().call('POST', `/rectification-items/${low.id}/acceptances`, evaluator);
      expect(foreign.body.code).to.equal('rectification.not-your-move');
      const path = `/rectification-items/${low.id}`;
      const { body } = await tester().call('POST', `${path}/acceptances`, { body: asked, headers });
      const own = await tester().post(`/acceptances/${body.id}/approve`, {}, name('申请人'));
      expect(own.body.code).to.equal('rectification.gates-missing');
      const approved = await tester().post(`/acceptances/${body.id}/approve`, {}, name('某院长'));
      expect(approved.body).to.include({ status: 'approved', approver: '某院长', approvedOn: '2026-11-24' });
      now = Date.parse('2026-12-31T15:00:00Z');
      await jobs();
      expect((await tester().get(path)).body.state).to.equal('accepted');
      now = Date.parse('2026-12-31T16:00:00Z');
      expect(await jobs()).to.include({ expired: 1 });
      expect((await tester().get(path)).body).to.include({ state: 'open', dueDate: '2027-04-01', acceptance: null });
      expect((await tester().get(`/acceptances/${body.id}`)).body.status).to.equal('ended');
      expect(await jobs()).to.include({ expired: 0 });
    });

    it('come as a calendar with one entry for each item, on its day', async () => {
      const { body, headers } = await tester().get(`/rectification-items.ics?systemId=${items[0].systemId}`);
      expect(headers.get('Content-Type')).to.equal('text/calendar; charset=utf-8');
      expect(body.match(/BEGIN:VEVENT/g)).to.have.length(items.length);
      expect(body).to.include(`DTSTART;VALUE=DATE:${items[0].dueDate.replaceAll('-', '')}`);
    });

    it('follow a notice that names the day', async () => {
      const evaluation = await importSmall(tester());
      const notice = (await tester().post(`/evaluations/${evaluation.id}/notices`, { deadline: '2026-12-01' })).body;
      const { body } = await tester().post(`/notices/${notice.id}/rectification-items`, {});
      expect(
        body.items.map(({ dueDate, origin, sourceId }: Json) => [dueDate, origin, sourceId === notice.id]),
      ).to.deep.equal([
        ['2026-12-01', 'notice', true],
        ['2026-12-01', 'notice', true],
      ]);
    });
  },
  { now: () => now, mailer },
);
