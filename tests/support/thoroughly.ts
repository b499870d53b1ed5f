/** `few` in `npm test`, ten times as much in `npm run test:thorough`: how often a property is looked at whose every look takes long, and how long that may take. */
export function thoroughly(few: number): number {
  return few * (import.meta.env.MODE === 'thorough' ? 10 : 1);
}
