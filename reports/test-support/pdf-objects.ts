import { inflateSync } from 'node:zlib';

/** One object of a PDF: its dictionary as text, and its stream unpacked. */
export interface PdfObject {
  readonly body: string;
  readonly stream: Buffer | null;
}

/**
 * Objects of a PDF as this package writes it, packed ones included. It knows no other dialect; other readers check the files too.
 * @returns object number → object
 */
export function pdfObjects(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const head = /(\d+) 0 obj\n/g;
  const text = pdf.toString('latin1');
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const id = Number(match[1]);
    const object = readObject(pdf, text, head.lastIndex);
    head.lastIndex = object.end;
    objects.set(id, object);
    for (const [packed, body] of unpack(object)) objects.set(packed, { body, stream: null });
  }
  return objects;
}

function readObject(pdf: Buffer, text: string, at: number): PdfObject & { end: number } {
  const plainEnd = text.indexOf('\nendobj', at);
  const streamAt = text.indexOf('\nstream\n', at);
  if (streamAt < 0 || streamAt > plainEnd) return { body: text.slice(at, plainEnd), stream: null, end: plainEnd };
  const body = text.slice(at, streamAt);
  const start = streamAt + '\nstream\n'.length;
  const end = start + Number(/\/Length (\d+)/.exec(body)?.[1]);
  const bytes = pdf.subarray(start, end);
  return { body, stream: body.includes('/FlateDecode') ? inflateSync(bytes) : bytes, end };
}

function unpack({ body, stream }: PdfObject): [number, string][] {
  if (!stream || !body.includes('/ObjStm')) return [];
  const text = stream.toString('latin1');
  const first = Number(/\/First (\d+)/.exec(body)?.[1]);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const places = numbers.filter((_, index) => index % 2 === 1);
  return places.map((place, index) => [
    numbers[2 * index]!,
    text.slice(first + place, first + (places[index + 1] ?? text.length)),
  ]);
}
