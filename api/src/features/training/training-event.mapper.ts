import type { TrainingEvent } from '@mlps/controls/rectification';
import { etagOf } from '../../http/etag.js';
import type { TrainingDto } from './training-event.dto.js';
import type { TrainingEventRow } from './training-event.entity.js';

/** The event as the domain package knows it. */
export function toTrainingEvent(row: TrainingEventRow): TrainingEvent {
  const { title, kinds, heldOn, place, organizer, participants, presentLeaders, topics, cases, materials, photos } =
    row;
  const lists = { presentLeaders, topics, cases, materials, photos };
  return { title, kinds, on: heldOn, place, organizer, participants, ...lists, effect: row.effect };
}

/** @param row with its organization */
export function toTrainingDto(row: TrainingEventRow): TrainingDto {
  const { id, version, createdAt, updatedAt, organizationId } = row;
  const { kinds, presentLeaders, topics, cases, materials, photos } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    organizationId,
    organizationName: row.organization!.name, // loaded with every row
    ...toTrainingEvent(row),
    kinds,
    presentLeaders,
    topics,
    cases,
    materials,
    photos,
  };
}
