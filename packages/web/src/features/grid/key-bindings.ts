import type { PlainKey } from '../../messages/translate';
import type { Move } from './model/selection.js';

export type GridAct =
  | 'conform'
  | 'partial'
  | 'nonconform'
  | 'notApplicable'
  | 'clear'
  | 'riskLow'
  | 'riskMedium'
  | 'riskHigh'
  | 'edit'
  | 'confirm'
  | 'fillDown'
  | 'fillRight'
  | 'like'
  | 'bulk'
  | 'undo'
  | 'redo'
  | 'find'
  | 'nextOpen'
  | 'previousOpen'
  | 'nextView'
  | 'previousView'
  | 'choices'
  | 'selectAll'
  | 'selectColumn'
  | 'selectRow'
  | 'save'
  | 'submit'
  | 'panel'
  | 'objects'
  | 'help';

interface Binding {
  /** `key` of the event, in lower case; more than one when keyboards differ */
  readonly keys: readonly string[];
  readonly control?: boolean;
  readonly shift?: boolean;
  readonly act: GridAct;
}

/** Keys of the grid that are no movement. Digits also come from the number block. */
const bindings: readonly Binding[] = [
  { keys: ['1'], act: 'conform' },
  { keys: ['2'], act: 'partial' },
  { keys: ['3'], act: 'nonconform' },
  { keys: ['0'], act: 'notApplicable' },
  { keys: ['7'], act: 'riskLow' },
  { keys: ['8'], act: 'riskMedium' },
  { keys: ['9'], act: 'riskHigh' },
  { keys: ['delete', 'backspace'], act: 'clear' },
  { keys: ['enter', 'f2'], act: 'edit' },
  { keys: ['k'], act: 'confirm' },
  { keys: ['d'], control: true, act: 'fillDown' },
  { keys: ['r'], control: true, act: 'fillRight' },
  { keys: ['l'], act: 'like' },
  { keys: ['b'], act: 'bulk' },
  { keys: ['z'], control: true, act: 'undo' },
  { keys: ['y'], control: true, act: 'redo' },
  { keys: ['z'], control: true, shift: true, act: 'redo' },
  { keys: ['f'], control: true, act: 'find' },
  { keys: ['n'], act: 'nextOpen' },
  { keys: ['n'], shift: true, act: 'previousOpen' },
  // a Chinese input method writes the brackets in its own way
  { keys: [']', '\u3011'], act: 'nextView' },
  { keys: ['[', '\u3010'], act: 'previousView' },
  { keys: ['t'], act: 'choices' },
  { keys: ['a'], control: true, act: 'selectAll' },
  { keys: [' '], control: true, act: 'selectColumn' },
  { keys: [' '], shift: true, act: 'selectRow' },
  { keys: ['s'], control: true, act: 'save' },
  { keys: ['enter'], control: true, act: 'submit' },
  { keys: ['g'], act: 'panel' },
  { keys: ['o'], act: 'objects' },
  { keys: ['?', '\uff1f'], act: 'help' },
];

const moves: Readonly<Record<string, Move>> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  home: 'rowStart',
  end: 'rowEnd',
  pageup: 'pageUp',
  pagedown: 'pageDown',
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key means in the grid; null for keys that are the browser's. */
export function meaningOf(event: Pressed): { act: GridAct } | { move: Move; extend: boolean } | null {
  if (event.altKey) return null;
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  if (key === 'tab' && !control) return { move: event.shiftKey ? 'previous' : 'next', extend: false };
  if (control && key === 'home') return { move: 'first', extend: event.shiftKey };
  if (control && key === 'end') return { move: 'last', extend: event.shiftKey };
  const move = moves[key];
  if (move && !control) return { move, extend: event.shiftKey };
  const found = bindings.find(
    (binding) =>
      binding.keys.includes(key) &&
      (binding.control ?? false) === control &&
      // a question mark needs the shift key on most keyboards
      (key === '?' || (binding.shift ?? false) === event.shiftKey),
  );
  return found ? { act: found.act } : null;
}

/** What the sheet of keys shows, in groups. */
export const keyHelp: readonly {
  readonly title: PlainKey;
  readonly lines: readonly (readonly [keys: string, PlainKey])[];
}[] = [
  {
    title: 'grid.help.results',
    lines: [
      ['1', 'grid.help.conform'],
      ['2', 'grid.help.partial'],
      ['3', 'grid.help.nonconform'],
      ['0', 'grid.help.notApplicable'],
      ['7 8 9', 'grid.help.risk'],
      ['Delete', 'grid.help.clear'],
      ['K', 'grid.help.confirm'],
    ],
  },
  {
    title: 'grid.help.moving',
    lines: [
      ['↑ ↓ ← →', 'grid.help.arrows'],
      ['Tab / Shift+Tab', 'grid.help.tab'],
      ['Home / End', 'grid.help.homeEnd'],
      ['Ctrl+Home / Ctrl+End', 'grid.help.corners'],
      ['PageUp / PageDown', 'grid.help.pages'],
      ['N / Shift+N', 'grid.help.nextOpen'],
      ['] / [', 'grid.help.view'],
      ['T', 'grid.help.choices'],
      ['Ctrl+F', 'grid.help.find'],
      ['Esc', 'grid.help.leave'],
      ['Ctrl+K', 'grid.help.palette'],
    ],
  },
  {
    title: 'grid.help.texts',
    lines: [
      ['Enter', 'grid.help.edit'],
      ['Ctrl+Enter', 'grid.help.goOn'],
      ['Alt+1 2 3 0', 'grid.help.resultInText'],
      ['Alt+7 8 9', 'grid.help.riskInText'],
      ['Esc', 'grid.help.back'],
      ['Ctrl+V', 'grid.help.picture'],
      ['G', 'grid.help.panel'],
    ],
  },
  {
    title: 'grid.help.ranges',
    lines: [
      ['Shift+↑ ↓ ← →', 'grid.help.range'],
      ['Ctrl+A', 'grid.help.all'],
      ['Ctrl+Space / Shift+Space', 'grid.help.columnRow'],
      ['Ctrl+C / Ctrl+V', 'grid.help.copyPaste'],
      ['Ctrl+D / Ctrl+R', 'grid.help.fill'],
      ['L', 'grid.help.like'],
      ['B', 'grid.help.bulk'],
      ['O', 'grid.help.objects'],
      ['Ctrl+Z / Ctrl+Y', 'grid.help.undo'],
    ],
  },
  {
    title: 'grid.help.forms',
    lines: [
      ['Ctrl+Enter', 'grid.help.submit'],
      ['Ctrl+Enter', 'grid.help.send'],
      ['Esc', 'grid.help.giveUp'],
    ],
  },
];
