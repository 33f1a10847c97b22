import { startGallery } from './gallery.ts';

startGallery();
