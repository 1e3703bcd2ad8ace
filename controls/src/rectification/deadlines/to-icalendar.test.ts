import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../../errors.js';
import { escapeText, foldLine, toICalendar } from './to-icalendar.js';

const options = { name: '整改期限', stamp: '2026-03-05T08:00:00+08:00' };
const entry = { uid: 'a@b', day: '2026-12-31', summary: '整改：补丁, 口令; 审计', alarmDaysBefore: 1 };
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('toICalendar', () => {
  const text = toICalendar([entry], options);
  it('writes a whole-day event that ends on the next day', () => {
    expect(text).to.contain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).to.contain('DTSTAMP:20260305T000000Z\r\n');
  });
  it('escapes commas and semicolons, not full-width marks', () =>
    expect(text).to.contain('SUMMARY:整改：补丁\\, 口令\\; 审计\r\n'));
  it('reminds at nine in the morning of the day before', () => expect(text).to.contain('TRIGGER:-PT15H\r\n'));
  it('opens and closes every part', () => expect(text.match(/BEGIN:/g)!.length).to.equal(text.match(/END:/g)!.length));
  it('refuses a day that is none', () =>
    expect(() => toICalendar([{ ...entry, day: '2026-13-01' }], options)).to.throw(MlpsError));
  it('lets no text break out of its line', () => {
    const hostile = toICalendar([{ ...entry, summary: 'a\r\nEND:VCALENDAR\nATTENDEE:x' }], options);
    expect(hostile.split('\r\n').filter((line) => line.startsWith('END:VCALENDAR'))).to.have.length(1);
    expect(hostile).to.not.match(/^ATTENDEE/m);
  });
});

describe('folding', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => escapeText(text));
  it('keeps lines within 75 octets and unfolds to the same text', () =>
    fc.assert(
      fc.property(words, (text) => {
        const folded = foldLine(`SUMMARY:${text}`);
        expect(folded.split('\r\n').filter((line) => octets(line) > 75)).to.deep.equal([]);
        expect(folded.replaceAll('\r\n ', '')).to.equal(`SUMMARY:${text}`);
      }),
      { seed: 6 },
    ));
  it('never cuts a character of four octets', () => {
    const folded = foldLine('𠮷'.repeat(40));
    expect(/\p{Surrogate}/u.test(folded)).to.equal(false);
    expect(folded.split('\r\n')[0]).to.equal('𠮷'.repeat(18));
  });
});
