import type { Edition, Extension, Half, Importance, Kind, Part, Result, Risk, Sag, SystemModule } from '@mlps/controls';

/** What every mutable thing carries. */
interface Versioned {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface SystemSummary extends Versioned {
  name: string;
  organizationId: string | null;
  organizationName: string | null;
  grade: string;
  extensions: Extension[];
  filingNumber: string | null;
  modules: SystemModule[];
  description: string | null;
}

export type EvaluationState = 'draft' | 'inProgress' | 'completed';

export interface EvaluationSummary extends Versioned {
  systemId: string;
  name: string;
  state: EvaluationState;
  edition: Edition;
  grade: string;
  extensions: Extension[];
  body: string | null;
  leader: string | null;
  contact: string | null;
  phone: string | null;
  reportNumber: string | null;
  startDate: string | null;
  reportDate: string | null;
}

/** `id` is the object's id in the evaluation document, which findings name. */
export interface EvaluatedObject extends Versioned {
  name: string;
  kind: string;
}

export interface Finding extends Versioned {
  object: string;
  item: string;
  result: Result;
  record: string | null;
  risk: Risk | null;
  hazard: boolean | null;
  reason: string | null;
  advice: string | null;
}

export type RectificationState = 'open' | 'planned' | 'inProgress' | 'submitted' | 'closed' | 'accepted' | 'cancelled';

export interface RectificationItem extends Versioned {
  item: string;
  title: string;
  advice: string | null;
  risk: Risk | null;
  state: RectificationState;
  dueDate: string;
  owner: string | null;
  department: string | null;
  targets: { objectKey: string; objectName: string; result: Result; risk: Risk | null }[];
}

export interface IssuedNotice {
  id: string;
  createdAt: string;
  number: string;
  issuer: string;
  addressee: string;
  date: string;
  deadline: string | null;
  contact: string | null;
  phone: string | null;
  problems: number;
}

export interface CatalogItem {
  id: string;
  level: number;
  part: Part;
  clause: string;
  letter: string;
  domain: string;
  domainZh: string;
  domainEn: string;
  half: Half;
  pointZh: string;
  pointEn: string;
  sag: Sag;
  importance: Importance;
  importanceAssumed: boolean;
  weight: number;
  statementZh: string;
  statementEn: string;
  kinds: Kind[];
}
