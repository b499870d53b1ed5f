import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ImageTasks } from '../../lib/ports/images.ts';
import type { ImageUrls } from './image-urls.ts';

/** What the composer needs for images. */
interface Images {
  /** Loaded when the first image comes. */
  load(): Promise<ImageTasks>;
  urls: ImageUrls;
}

const ImagesContext = createContext<Images | undefined>(undefined);

/** Gives the composer below it its images. */
export const ImagesProvider = ImagesContext.Provider;

/** How images are taken in; nothing on a page that does not. */
export function useImageTasks(): Images['load'] | undefined {
  return useContext(ImagesContext)?.load;
}

/** The address of an image, once it can be shown. */
export function useImageUrl(id: string): string | undefined {
  const urls = useContext(ImagesContext)?.urls;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const release = urls?.hold(id, setUrl);
    return () => {
      release?.();
      setUrl(undefined);
    };
  }, [urls, id]);
  return url;
}
