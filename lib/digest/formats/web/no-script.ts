/** Says of a page that nothing in it runs, and that it fetches nothing. */
export const NO_SCRIPT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">`;
