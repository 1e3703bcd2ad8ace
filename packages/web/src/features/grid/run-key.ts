import type { GridController } from './grid-controller';
import { meaningOf } from './key-bindings';
import type { GridAct } from './key-bindings';

const acts: Readonly<Record<GridAct, (controller: GridController) => void>> = {
  conform: (controller) => {
    controller.result('conform');
  },
  partial: (controller) => {
    controller.result('partial');
  },
  nonconform: (controller) => {
    controller.result('nonconform');
  },
  notApplicable: (controller) => {
    controller.result('notApplicable');
  },
  clear: (controller) => {
    controller.clear();
  },
  riskLow: (controller) => {
    controller.risk('low');
  },
  riskMedium: (controller) => {
    controller.risk('medium');
  },
  riskHigh: (controller) => {
    controller.risk('high');
  },
  edit: ({ screen }) => screen.edit(),
  confirm: (controller) => {
    controller.confirm();
  },
  fillDown: (controller) => {
    controller.fillDown();
  },
  fillRight: (controller) => {
    controller.fillRight();
  },
  like: (controller) => {
    controller.like();
  },
  bulk: (controller) => {
    if (controller.writable()) controller.screen.dialog({ kind: 'bulk' });
  },
  undo: (controller) => {
    controller.undo();
  },
  redo: (controller) => {
    controller.redo();
  },
  find: ({ screen }) => screen.find(),
  nextOpen: (controller) => {
    controller.nextOpen(1);
  },
  previousOpen: (controller) => {
    controller.nextOpen(-1);
  },
  nextView: (controller) => {
    controller.turn(1);
  },
  previousView: (controller) => {
    controller.turn(-1);
  },
  choices: ({ screen }) => screen.choices(),
  selectAll: (controller) => {
    controller.selectAll();
  },
  selectColumn: (controller) => {
    controller.selectColumns();
  },
  selectRow: (controller) => {
    controller.selectRows();
  },
  save: ({ workspace }) => {
    workspace.saver.retry();
  },
  submit: (controller) => controller.screen.dialog({ kind: 'submit' }),
  panel: ({ screen }) => screen.togglePanel(),
  objects: ({ screen }) => {
    screen.dialog({ kind: 'objects' });
  },
  help: ({ screen }) => screen.dialog({ kind: 'help' }),
};

/** Do what a key means. @returns false for keys that are the browser's own, which lead out of the grid at its edges */
export function runKey(controller: GridController, event: globalThis.KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const meaning = meaningOf(event);
  if (!meaning) return false;
  if ('act' in meaning) {
    acts[meaning.act](controller);
    return true;
  }
  const before = controller.selection.active;
  controller.move(meaning.move, meaning.extend);
  const { active } = controller.selection;
  // Tab on the last cell leaves the grid, so that nobody is caught in it.
  return event.key !== 'Tab' || active.row !== before.row || active.column !== before.column;
}
