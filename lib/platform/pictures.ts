import type { DecodeImage } from '../ports/images.ts';

/** Decodes and draws images with the browser's own canvas. */
export const decodeImage: DecodeImage = async (bytes) => {
  const bitmap = await createImageBitmap(bytes, { imageOrientation: 'from-image' }).catch((error: unknown) => {
    // `InvalidStateError`: it could not be decoded.
    if (error instanceof DOMException) return undefined;
    throw error;
  });
  if (!bitmap) return undefined;
  return {
    width: bitmap.width,
    height: bitmap.height,
    encode({ mime, width, height, quality }) {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser gives no canvas');
      // JPEG knows no transparency: what is clear would be black.
      if (mime === 'image/jpeg') {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, width, height);
      }
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, width, height);
      return canvas.convertToBlob({ type: mime, quality });
    },
    close: () => bitmap.close(),
  };
};
