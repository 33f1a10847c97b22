import type { Archive } from '../archive/archive.ts';
import type { Article, ImageAsset } from '../archive/article.ts';

/** The pages of a build, as far as they show pictures. */
export interface ShownPictures {
  readonly articles: readonly Article[];
  /** Images of other pages. */
  readonly others: readonly ImageAsset[];
  /** Whether that is all that the site shows. */
  readonly isWholeSite: boolean;
}

/** Those of the whole site. */
export function picturesOfSite({ articles, pages, topics }: Archive): ShownPictures {
  const others = [...pages, ...topics.map(({ topic }) => topic)].flatMap(({ images }) => images);
  return { articles, others, isWholeSite: true };
}

/** The images of which smaller ones can be made, each once. Drawings and what moves stay as they are. */
export function imagesToVary({ articles, others }: ShownPictures): readonly ImageAsset[] {
  const images = new Map<string, ImageAsset>();
  const add = (image: ImageAsset): void => {
    if (image.isAnimated !== true && /\.(?:jpg|png|webp)$/.test(image.address))
      images.set(image.address, image);
  };
  for (const { cover, images: shown } of articles) {
    if (cover) add(cover.image);
    shown.forEach(add);
  }
  others.forEach(add);
  return [...images.values()];
}
