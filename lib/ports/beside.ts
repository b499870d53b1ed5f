/** What a side panel may know of the tab that it stands beside. */
export interface Beside {
  /** The address of the tab in front, now and whenever it is another; nothing where the person has not clicked Sheaf's button on it. Answers what ends it. */
  watchTab(tell: (url: string | undefined) => void): () => void;
  /** The article that the popup handed over to the panel of this window, each once. Answers what ends it. */
  watchHandedOver(tell: (articleId: string) => void): () => void;
}
