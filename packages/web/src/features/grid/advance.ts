import { localSetting } from '../../lib/local-setting';

/** Where the selection goes once a result was set: a problem wants its record, so that it waits there. */
export const advanceRule = localSetting('mlps.grid.advance', ['conform', 'always', 'never']);
/** Whether the panel beside the grid is there. */
export const panelShown = localSetting('mlps.grid.panel', ['yes', 'no']);
