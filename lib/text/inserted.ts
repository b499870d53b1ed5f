/** The items with `moved` of them put, in their order there, before another; at the end where that is not among the rest. */
export function inserted<T>(items: readonly T[], moved: readonly T[], before: T | null | undefined): T[] {
  const moving = new Set(moved);
  const rest = items.filter((item) => !moving.has(item));
  const at = before === null || before === undefined ? -1 : rest.indexOf(before);
  const where = at < 0 ? rest.length : at;
  return [...rest.slice(0, where), ...items.filter((item) => moving.has(item)), ...rest.slice(where)];
}
