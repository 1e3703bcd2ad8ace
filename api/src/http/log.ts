/** Writes one JSON object a line. Lines are gathered for a moment, because writing to a pipe blocks. */
export interface Log {
  write(entry: Readonly<Record<string, unknown>>): void;
  flush(): void;
}

const GATHER_MS = 100;

/** A log to a stream, usually stderr; nothing personal belongs into it. */
export function createLog(stream: { write(text: string): unknown }): Log {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    lines = [];
    stream.write(text);
  };
  return {
    write(entry) {
      lines.push(JSON.stringify(entry));
      timer ??= setTimeout(flush, GATHER_MS).unref();
    },
    flush,
  };
}

/** What a driver, a parser or a mail server repeats in its message is somebody's data: only that something stood there is written. */
export function withoutData(message: string): string {
  return message.replace(/"[^"\n]*"|'[^'\n]*'|「[^」\n]*」|“[^”\n]*”|[^\s<>,;:]+@[^\s<>,;:]+/g, '…');
}

/** What an error says, by {@link withoutData}. */
export function messageOf(error: unknown): string {
  return withoutData(error instanceof Error ? error.message : String(error));
}

/** Name and place of an error, with what it says by {@link withoutData}. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return withoutData(String(error));
  const { message, stack = String(error) } = error;
  return message === '' ? stack : stack.replace(message, () => withoutData(message));
}

/** A log that keeps nothing. */
export const silentLog: Log = { write: () => undefined, flush: () => undefined };
