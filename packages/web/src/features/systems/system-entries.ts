import type { ModuleDto, SystemDto, SystemInput } from '@mlps/client';
import type { Extension } from '@mlps/controls';

/** A system as the form holds it. */
export interface SystemEntries {
  name: string;
  organizationId: string;
  grade: string;
  extensions: readonly Extension[];
  filingNumber: string;
  modules: readonly ModuleDto[];
  description: string;
}

export const newSystem: SystemEntries = {
  name: '',
  organizationId: '',
  grade: 'S2A2G2',
  extensions: [],
  filingNumber: '',
  modules: [],
  description: '',
};

/** What the form begins with. */
export function entriesOf(system: SystemDto): SystemEntries {
  const { name, organizationId, grade, extensions, filingNumber, modules, description } = system;
  return {
    name,
    organizationId: organizationId ?? '',
    grade,
    extensions,
    filingNumber: filingNumber ?? '',
    modules,
    description: description ?? '',
  };
}

/** What is sent of the fields given: empty texts are no value. */
export function inputOf(entries: Partial<SystemEntries>): Partial<SystemInput> {
  const { modules, extensions, name, grade, ...texts } = entries;
  const cleared = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() || null]));
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(grade === undefined ? {} : { grade }),
    ...(extensions === undefined ? {} : { extensions: [...extensions] }),
    ...(modules === undefined ? {} : { modules: modules.filter((module) => module.name.trim() !== '').map(trimmed) }),
    ...cleared,
  };
}

function trimmed({ name, vendor }: ModuleDto): ModuleDto {
  return { name: name.trim(), vendor: vendor?.trim() || null };
}

/** Every legal grade of the levels that are evaluated, S and A from 1 to 4, G the larger. */
export const grades: readonly string[] = [1, 2, 3, 4].flatMap((g) =>
  Array.from({ length: g }, (_, index) => index + 1)
    .flatMap((other) => (other === g ? [`S${g}A${g}G${g}`] : [`S${other}A${g}G${g}`, `S${g}A${other}G${g}`]))
    .toReversed(),
);
