/** Why a picture was not taken. */
export type PictureRefusal =
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'heic'
  | 'svg'
  | 'other-picture'
  | 'not-a-picture'
  | 'unreadable';

/** Why a pasted line was not taken. */
export type LinkRefusal = 'not-a-link' | 'not-web' | 'credentials' | 'too-long' | 'too-many';
