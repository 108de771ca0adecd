/** Whether two JSON values are equal, in whatever order their names stand. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return Array.isArray(one) === Array.isArray(other) && sameMembers(one, other);
}

function sameMembers(one: object, other: object): boolean {
  let more = 0;
  for (const name in one) {
    if (!Object.hasOwn(other, name) || !sameJson((one as never)[name], (other as never)[name])) return false;
    more++;
  }
  for (const _name in other) more--;
  return more === 0;
}
