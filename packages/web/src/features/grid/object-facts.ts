import type { ObjectDto } from '@mlps/client';
import type { Kind } from '@mlps/controls';
import type { PlainKey } from '../../messages/translate';

/** What a form says of an object; an empty text is nothing. */
export interface ObjectEntries {
  readonly name: string;
  readonly kind: string;
  readonly model: string;
  readonly address: string;
  readonly purpose: string;
  readonly note: string;
}

export function entriesOf({ name, kind, model, address, purpose, note }: ObjectDto): ObjectEntries {
  return { name, kind, model: model ?? '', address: address ?? '', purpose: purpose ?? '', note: note ?? '' };
}

/** Entries as the service takes them. */
export function bodyOf(entries: Partial<ObjectEntries>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, text]: [string, string]) => [key, text.trim() === '' ? null : text.trim()]),
  );
}

export type ObjectFact = 'model' | 'address' | 'purpose';

interface FactLabels {
  readonly model?: PlainKey;
  readonly address?: PlainKey;
  readonly purpose?: PlainKey;
}

const device: FactLabels = {
  model: 'grid.object.model.device',
  address: 'grid.object.address.host',
  purpose: 'grid.object.purpose',
};
const host: FactLabels = { ...device, model: 'grid.object.model.system' };
const software: FactLabels = { ...device, model: 'grid.object.model.software' };
const area: FactLabels = { address: 'grid.object.address.segment', purpose: 'grid.object.purpose' };
const paper: FactLabels = { model: 'grid.object.model.number', purpose: 'grid.object.purpose.contents' };

/** What is asked of each kind, and how the field calls it there; other kinds are asked everything in general words. */
const labels: Readonly<Partial<Record<Kind, FactLabels>>> = {
  'machine-room': { address: 'grid.object.address.place', purpose: 'grid.object.purpose' },
  network: area,
  boundary: area,
  'network-device': device,
  'security-device': device,
  server: host,
  storage: device,
  terminal: host,
  database: software,
  middleware: software,
  'management-software': software,
  application: { ...software, address: 'grid.object.address.access' },
  data: { address: 'grid.object.address.stored', purpose: 'grid.object.purpose.contents' },
  'crypto-product': device,
  document: paper,
  record: paper,
  personnel: { model: 'grid.object.model.post', purpose: 'grid.object.purpose.duty' },
  'mobile-app': software,
};
const general: FactLabels = {
  model: 'grid.object.model',
  address: 'grid.object.address',
  purpose: 'grid.object.purpose',
};

/** The facts that are asked of a kind, with their words. */
export function factsOf(kind: string): readonly (readonly [ObjectFact, PlainKey])[] {
  const own = labels[kind as Kind] ?? general;
  return (['model', 'address', 'purpose'] as const).flatMap((fact) => {
    const label = own[fact];
    return label === undefined ? [] : [[fact, label] as const];
  });
}
