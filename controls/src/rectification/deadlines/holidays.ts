/**
 * How sure a year's table is: `announced` by the State Council; `statutory` days computed, shifted rest days and make-up workdays
 * still unknown; `none` where a year has no table and only weekends count.
 */
export type HolidayCertainty = 'announced' | 'statutory' | 'none';

/** Rest days and make-up workdays of one year; everything else follows the week. */
export interface HolidayYear {
  readonly certainty: Exclude<HolidayCertainty, 'none'>;
  readonly source: string;
  /** rest days as `MM-DD`, or a range `MM-DD/MM-DD` with both ends */
  readonly rest: readonly string[];
  /** weekend days that are worked (调休上班), as `MM-DD` */
  readonly work: readonly string[];
}

/** Year → its table. A unit may pass a table of its own, for instance when the next year is announced. */
export type HolidayTable = Readonly<Record<string, HolidayYear>>;

/**
 * Public holidays of China as announced by the State Council; 2027 has only the statutory days of the regulation of 2024, since
 * its arrangement was not known when this was written.
 * @example holidayTable['2026'].work.length // 6
 */
export const holidayTable: HolidayTable = Object.freeze({
  '2024': {
    certainty: 'announced',
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    rest: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  '2025': {
    certainty: 'announced',
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    rest: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  '2026': {
    certainty: 'announced',
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    rest: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
  '2027': {
    certainty: 'statutory',
    source: '《全国年节及纪念日放假办法》（2024年修订）规定的放假日，调休安排待公布',
    rest: ['01-01', '02-05/02-08', '04-05', '05-01/05-02', '06-09', '09-15', '10-01/10-03'],
    work: [],
  },
});
