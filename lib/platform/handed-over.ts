/** Under this name the session holds what the popup hands over to the side panel. */
export const HANDED_OVER = 'beside';

/** An article for the panel beside a tab. */
export interface HandedOver {
  articleId: string;
  tabId: number;
  /** Another at each press. */
  at: number;
}
