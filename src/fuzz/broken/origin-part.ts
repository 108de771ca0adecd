import type { Arbitrary } from 'fast-check';
import { copyEvent } from '../../events/index.js';
import { newCustom, newS3 } from '../returned/origin-changes.js';
import type { Draft, Spoil } from './breach.js';

export type Fields = Record<string, unknown>;
export type Kind = 'custom' | 's3';

const fresh = { custom: newCustom, s3: newS3 } as const;

/** The fields of the draft's origin, to be spoilt; where it is of another kind, it becomes one of this. */
export function originFields(draft: Draft, kind: Kind): Fields {
  const origin = draft['origin'] as Partial<Record<Kind, Fields>> | undefined;
  const fields = origin?.[kind] ?? (copyEvent(fresh[kind]) as unknown as Fields);
  draft['origin'] = { [kind]: fields };
  return fields;
}

/** Puts one of the values into a field of the origin. */
export function setOriginField(kind: Kind, name: string, values: Arbitrary<unknown>): Arbitrary<Spoil> {
  return setOriginFields(
    kind,
    values.map((value) => ({ [name]: value })),
  );
}

/** Puts fields into the origin. */
export function setOriginFields(kind: Kind, values: Arbitrary<object>): Arbitrary<Spoil> {
  return values.map(
    (fields): Spoil =>
      (draft) => {
        Object.assign(originFields(draft, kind), fields);
        return draft;
      },
  );
}
