import { createContext } from 'preact';
import type { FirstPage } from '../../lib/ports/first-page.ts';

/** Gives what the library begins with, where that is being read since before the page's code was there: once, since it is old later. */
export type TakeFirstPage = () => FirstPage['sheafFirstPage'];

export const FirstPageContext = createContext<TakeFirstPage>(() => undefined);
