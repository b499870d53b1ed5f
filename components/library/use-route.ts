import { useAddress } from '../ui/use-address.ts';

/** Where the address points in the library, and how to go elsewhere in it. */
export interface Route {
  /** The article of `#/library/<id>`. */
  articleId: string | undefined;
  /** Shows an article. As a step of its own the browser's Back undoes it. */
  go(articleId: string | undefined, how: 'step' | 'replace'): void;
  /** Goes back to the list: by the browser's own Back where that leads there. */
  leave(): void;
}

const FROM_LIST = { fromList: true };

/** The article that the page's address names, live: another page of Sheaf can set it. */
export function useRoute(): Route {
  const [articleId, setArticleId] = useAddress(read);
  function go(id: string | undefined, how: 'step' | 'replace') {
    const hash = id === undefined ? '#/library' : `#/library/${encodeURIComponent(id)}`;
    if (hash === location.hash) return;
    if (how === 'step') history.pushState({ ...history.state, ...FROM_LIST }, '', hash);
    else history.replaceState(history.state, '', hash);
    setArticleId(id);
  }
  return {
    articleId,
    go,
    leave() {
      if (history.state?.fromList) history.back();
      else go(undefined, 'replace');
    },
  };
}

function read(): string | undefined {
  const [, id] = /^#\/library\/(.+)$/.exec(location.hash) ?? [];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
