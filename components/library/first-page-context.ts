import { createContext } from 'preact';
import type { FirstPage } from '../../lib/ports/first-page.ts';

/** What the library begins with, where that is being read since before the page's code was there. */
export const FirstPageContext = createContext<FirstPage['sheafFirstPage']>(undefined);
