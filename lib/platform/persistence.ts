/** Asks the browser never to clear Sheaf's database to make room; with `unlimitedStorage` it asks the person nothing. */
export async function askForPersistence(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
