import { roomLayouts, type RoomLayout } from '../../../config/room-fittings.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Room } from '../room.entity.js';
import type { RoomForm } from '../room.forms.js';
import type { RoomFacts } from '../rooms.service.js';

/** The name of a layout's field. */
export const layoutField = (layout: RoomLayout) => (layout === 'u-shape' ? 'ushape' : layout);

/** The form as it opens. */
export const typedOf = (room: Room): Typed => ({
  nameEn: room.name.en ?? '',
  nameKo: room.name.ko ?? '',
  venueId: room.venueId,
  partOfId: room.partOfId ?? '',
  floor: room.floor ?? '',
  capacity: numberText(room.capacity),
  ...Object.fromEntries(
    roomLayouts.map((layout) => [layoutField(layout), numberText(room.layouts?.[layout])]),
  ),
  equipmentKnown: room.equipment === null ? '' : 'yes',
  equipment: room.equipment ?? [],
  stepFree: room.isStepFree === null ? '' : room.isStepFree ? 'yes' : 'no',
  turnoverMinutes: numberText(room.turnoverMinutes),
  booths: numberText(room.booths),
});

export function factsOf(form: RoomForm, known?: Room): RoomFacts {
  const { nameEn: en, nameKo: ko } = form;
  const { ko: _, ...otherNames } = known?.name ?? {};
  return {
    venueId: form.venueId,
    partOfId: form.partOfId ?? null,
    name: { ...otherNames, en, ...(ko ? { ko } : {}) },
    floor: form.floor ?? null,
    capacity: form.capacity ?? null,
    layouts: layoutsOf(form),
    equipment: form.equipmentKnown ? form.equipment : null,
    isStepFree: form.stepFree ? form.stepFree === 'yes' : null,
    turnoverMinutes: form.turnoverMinutes ?? null,
    booths: form.booths ?? null,
  };
}

function layoutsOf(form: RoomForm): Room['layouts'] {
  const given = roomLayouts.flatMap((layout) => {
    const people = form[layoutField(layout)];
    return people === undefined ? [] : [[layout, people] as const];
  });
  return given.length > 0 ? Object.fromEntries(given) : null;
}

const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
