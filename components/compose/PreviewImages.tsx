import type { DraftImage } from '../../lib/share/draft.ts';
import { useImageUrl } from './images-context.ts';

/** The images of a post, laid out as networks do: one as it is, two side by side, three as a large one and two, four in a square. */
export function PreviewImages({ images }: { images: readonly DraftImage[] }) {
  return (
    <div class="preview-images" data-count={images.length}>
      {images.map((image) => (
        <Shown key={image.id} image={image} />
      ))}
    </div>
  );
}

function Shown({ image: { id, alt, width, height } }: { image: DraftImage }) {
  return <img src={useImageUrl(id)} alt={alt} width={width} height={height} draggable={false} />;
}
