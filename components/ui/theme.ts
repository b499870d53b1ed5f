/** Shows the page light or dark as the person set it: `system` leaves it to the browser. */
export function showTheme(theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
