/** Where a command writes: data to `out`, talk to `talk`. Tests pass their own. */
export interface Streams {
  out: (text: string) => void;
  talk: (text: string) => void;
}

export const processStreams: Streams = {
  out: (text) => void process.stdout.write(text),
  talk: (text) => void process.stderr.write(text),
};

export function printJson(streams: Streams, value: unknown): void {
  streams.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** A table of texts in columns; a wide (East Asian) character takes two places. */
export function printTable(streams: Streams, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell, column) => pad(cell, column === cells.length - 1 ? 0 : widths[column]!)).join('  ')}\n`;
  streams.out(line(heads));
  streams.out(`${widths.map((width) => '─'.repeat(width)).join('  ')}\n`);
  for (const row of rows) streams.out(line(row));
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}
