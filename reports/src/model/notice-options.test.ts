import { expect } from 'chai';
import { ReportError } from '../errors.js';
import { requireSoundOptions } from './notice-options.js';
import type { NoticeOptions } from './notice-options.js';

describe('options of a notice', () => {
  const faulty: [behaviour: string, options: object, path: string, code: string][] = [
    ['refuses a missing date', {}, '$.date', 'date'],
    ['refuses a day that the calendar does not have', { date: '2026-02-30' }, '$.date', 'date'],
    ['refuses a deadline before the date', { date: '2026-09-30', deadline: '2026-09-29' }, '$.deadline', 'order'],
    ['refuses an unknown field', { date: '2026-09-30', deadLine: '2026-10-01' }, '$.deadLine', 'unknown-field'],
    ['refuses a list with something else in it', { date: '2026-09-30', copies: ['甲', 1] }, '$.copies[1]', 'type'],
    ['refuses a text where a list belongs', { date: '2026-09-30', basis: '依据' }, '$.basis', 'type'],
    ['refuses a name that is no text', { date: '2026-09-30', issuer: 7 }, '$.issuer', 'type'],
    [
      'refuses serial 0',
      { date: '2026-09-30', number: { code: '整', year: 2026, serial: 0 } },
      '$.number.serial',
      'range',
    ],
    [
      'refuses a short year',
      { date: '2026-09-30', number: { code: '整', year: 26, serial: 1 } },
      '$.number.year',
      'range',
    ],
    [
      'refuses a number without code',
      { date: '2026-09-30', number: { year: 2026, serial: 1 } },
      '$.number.code',
      'type',
    ],
  ];
  for (const [behaviour, options, path, code] of faulty)
    it(behaviour, () => {
      const error = thrown(options as NoticeOptions);
      expect(error).to.be.instanceOf(ReportError).with.property('code', 'notice.invalid-options');
      expect(error.issues[0]).to.include({ path, code });
      expect(error.message).to.include(path);
    });

  it('names every fault at once', () =>
    expect(thrown({ date: 'x', deadline: 'y' }).issues.map(({ path }) => path)).to.deep.equal([
      '$.date',
      '$.deadline',
    ]));
  it('takes a date alone, and a deadline on the same day', () => {
    requireSoundOptions({ date: '2026-09-30' });
    requireSoundOptions({ date: '2026-09-30', deadline: '2026-09-30', number: null, copies: null });
  });
});

function thrown(options: NoticeOptions): ReportError {
  try {
    requireSoundOptions(options);
  } catch (error) {
    return error as ReportError; // the tests look at its class
  }
  throw new Error('nothing was refused');
}
