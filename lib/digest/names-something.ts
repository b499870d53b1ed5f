/** Does an intro or a closing name something that is filled in as the issue goes out (`{{ number }}`)? */
export function namesSomething(text: string): boolean {
  return /\{[{%]/.test(text);
}
