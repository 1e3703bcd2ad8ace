import type { TrainingDto, TrainingInput } from '@mlps/client';

export type TrainingKind = TrainingDto['kinds'][number];

/** An event while it is being written: lists are one entry per line. */
export interface EventDraft {
  readonly title: string;
  readonly kinds: readonly TrainingKind[];
  readonly on: string;
  readonly place: string;
  readonly organizer: string;
  readonly participants: string;
  readonly presentLeaders: string;
  readonly topics: string;
  readonly cases: string;
  readonly materials: string;
  readonly effect: string;
}

export function draftOf(event: TrainingDto | null, today: string): EventDraft {
  return {
    title: event?.title ?? '',
    kinds: event?.kinds ?? ['awareness'],
    on: event?.on ?? today,
    place: event?.place ?? '',
    organizer: event?.organizer ?? '',
    participants: event ? String(event.participants) : '',
    presentLeaders: (event?.presentLeaders ?? []).join('\n'),
    topics: (event?.topics ?? []).join('\n'),
    cases: (event?.cases ?? []).join('\n'),
    materials: (event?.materials ?? []).join('\n'),
    effect: event?.effect ?? '',
  };
}

/** The event as the service takes it. */
export function contentOf(draft: EventDraft): Omit<TrainingInput, 'organizationId'> {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    title: draft.title.trim(),
    kinds: [...draft.kinds],
    on: draft.on,
    place: draft.place.trim(),
    organizer: draft.organizer.trim(),
    participants: Number(draft.participants),
    presentLeaders: lines(draft.presentLeaders),
    topics: lines(draft.topics),
    cases: lines(draft.cases),
    materials: lines(draft.materials),
    effect: draft.effect.trim(),
  };
}
