import { dictionary } from './dictionary';

/** Names of platforms, fields and reasons as they appear in lists. */
export const platformNames = dictionary({
  en: { x: 'X', facebook: 'Facebook', telegram: 'Telegram', whatsapp: 'WhatsApp', web: 'Web page' },
  fr: { x: 'X', facebook: 'Facebook', telegram: 'Telegram', whatsapp: 'WhatsApp', web: 'Page web' },
  ar: { x: 'X', facebook: 'فيسبوك', telegram: 'تيليغرام', whatsapp: 'واتساب', web: 'صفحة ويب' },
});

export const kindNames = dictionary({
  en: { post: 'post', comment: 'comment', message: 'message', page: 'page' },
  fr: { post: 'publication', comment: 'commentaire', message: 'message', page: 'page' },
  ar: { post: 'منشور', comment: 'تعليق', message: 'رسالة', page: 'صفحة' },
});

/** What a capture may lack. The first part of a dotted name is enough: `author.handle` → `author`. */
export const missingNames = dictionary({
  en: {
    author: 'author',
    postId: 'post number',
    url: 'address',
    postedAt: 'time',
    text: 'text',
    media: 'picture, video or file',
    container: 'group or channel',
    replyTo: 'what it answers',
    quoted: 'quoted post',
    counts: 'counts',
    lang: 'language',
    snapshot: 'copy of the page part',
    image: 'image',
    other: 'a detail',
  },
  fr: {
    author: 'auteur',
    postId: 'numéro',
    url: 'adresse',
    postedAt: 'heure',
    text: 'texte',
    media: 'image, vidéo ou fichier',
    container: 'groupe ou canal',
    replyTo: 'à quoi elle répond',
    quoted: 'publication citée',
    counts: 'compteurs',
    lang: 'langue',
    snapshot: 'copie de la page',
    image: 'image',
    other: 'un détail',
  },
  ar: {
    author: 'الكاتب',
    postId: 'رقم المنشور',
    url: 'العنوان',
    postedAt: 'الوقت',
    text: 'النص',
    media: 'صورة أو فيديو أو ملف',
    container: 'المجموعة أو القناة',
    replyTo: 'ما يردّ عليه',
    quoted: 'المنشور المقتبس',
    counts: 'الأعداد',
    lang: 'اللغة',
    snapshot: 'نسخة جزء الصفحة',
    image: 'الصورة',
    other: 'تفصيل',
  },
});

export const mediaReasons = dictionary({
  en: {
    'not-loaded': 'it was not loaded on the page',
    'not-permitted': 'the browser did not allow it',
    'too-large': 'it is too large',
    'not-an-image': 'it is not an image',
    failed: 'it could not be fetched',
    'not-supported': 'this kind is not kept yet',
    'child-shown': 'left out: you marked that a child is in the picture',
    'only-preview': 'only a picture of the video is saved',
  },
  fr: {
    'not-loaded': 'elle n’était pas chargée sur la page',
    'not-permitted': 'le navigateur ne l’a pas permis',
    'too-large': 'elle est trop volumineuse',
    'not-an-image': 'ce n’est pas une image',
    failed: 'elle n’a pas pu être récupérée',
    'not-supported': 'ce type n’est pas encore gardé',
    'child-shown': 'laissée de côté : vous avez indiqué qu’un enfant est sur l’image',
    'only-preview': 'seule une image de la vidéo est gardée',
  },
  ar: {
    'not-loaded': 'لم يكتمل تحميلها في الصفحة',
    'not-permitted': 'لم يسمح المتصفح بذلك',
    'too-large': 'حجمها كبير جدًا',
    'not-an-image': 'ليست صورة',
    failed: 'تعذّر جلبها',
    'not-supported': 'هذا النوع لا يُحفظ بعد',
    'child-shown': 'تُركت: أشرتِ إلى وجود طفل في الصورة',
    'only-preview': 'حُفظت صورة من الفيديو فقط',
  },
});

export const imageReasons = dictionary({
  en: {
    'not-permitted': 'Drawn from the page: the browser allows a screenshot only after the toolbar button.',
    'viewer-uncertain': 'Drawn from the page, so that you are not in the picture.',
    'not-fully-visible': 'Drawn from the page: the post was not fully visible.',
    moved: 'Drawn from the page: the post moved.',
    failed: 'Drawn from the page: the screenshot did not work.',
    'visible-part': 'Screenshot of the part of the page that was visible.',
  },
  fr: {
    'not-permitted': 'Redessinée : le navigateur ne permet une capture qu’après le bouton de la barre d’outils.',
    'viewer-uncertain': 'Redessinée, pour que vous ne soyez pas sur l’image.',
    'not-fully-visible': 'Redessinée : la publication n’était pas entièrement visible.',
    moved: 'Redessinée : la publication a bougé.',
    failed: 'Redessinée : la capture d’écran n’a pas fonctionné.',
    'visible-part': 'Capture de la partie visible de la page.',
  },
  ar: {
    'not-permitted': 'مرسومة من الصفحة: لا يسمح المتصفح بلقطة شاشة إلا بعد زر شريط الأدوات.',
    'viewer-uncertain': 'مرسومة من الصفحة حتى لا تظهري في الصورة.',
    'not-fully-visible': 'مرسومة من الصفحة: لم يكن المنشور ظاهرًا بالكامل.',
    moved: 'مرسومة من الصفحة: تحرّك المنشور.',
    failed: 'مرسومة من الصفحة: لم تنجح لقطة الشاشة.',
    'visible-part': 'لقطة شاشة للجزء الظاهر من الصفحة.',
  },
});
