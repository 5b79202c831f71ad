import type { Refusal } from '../schema/messages';
import { dictionary } from './dictionary';

/** Why a post was not saved, as the page can know it. `reload`: the extension was replaced under this page. */
export type NotSaved = Refusal | 'reload';

/** What the button says after a press. */
export const buttonStates = dictionary({
  en: {
    saved: 'Saved.',
    savedPartly: 'Saved, some parts could not be kept.',
    'hint.phone':
      'Facebook’s page for phones shows Athar only little. Open the same post on www.facebook.com (“Desktop site” in the browser’s menu) and press again there.',
    'hint.translated': 'This is a translation. Press “Show original” under the post, then press here again.',
    'hint.cut-off': 'The text is cut off here. Open all of it, then press here again.',
    'hint.incomplete': 'To complete it: open the post (press its time) and press again there.',
    'hint.changed': 'This site has changed: saved what was visible.',
    private: 'This is a private chat. Save this message?',
    yes: 'Yes, save it',
    no: 'No',
    declined: 'Nothing was saved.',
    undo: 'Undo',
    undone: 'Taken back',
    'too-late': 'Too late to undo here. Delete it in Athar.',
    held: 'Not saved yet. Leave this page open and finish the set-up of Athar: it is saved then.',
    'held-closed':
      'Not saved yet. Leave this page open, open Athar in the toolbar and finish the set-up: it is saved then.',
    'why.quota': 'Not saved: no space is left. Make room on this device and press again.',
    'why.not-allowed': 'Not saved: Athar is not allowed on this page. Allow it in Athar and press again.',
    'why.too-many': 'Not saved: too many at once. Wait a minute and press again.',
    'why.too-large': 'Not saved: this post is too large. Take a picture of it by hand.',
    'why.bad-message': 'Not saved: Athar could not read this post. Reload the page and press again.',
    'why.failed': 'Not saved: something went wrong. Reload the page and press again.',
    'why.reload': 'Not saved: Athar was updated. Reload the page and press again.',
  },
  fr: {
    saved: 'Enregistrée.',
    savedPartly: 'Enregistrée, certains éléments n’ont pas pu être gardés.',
    'hint.phone':
      'La page Facebook pour téléphones montre peu de choses à Athar. Ouvrez la même publication sur www.facebook.com (« Version pour ordinateur » dans le menu du navigateur) et appuyez de nouveau là.',
    'hint.translated':
      'C’est une traduction. Appuyez sur « Afficher l’original » sous la publication, puis de nouveau ici.',
    'hint.cut-off': 'Le texte est coupé ici. Affichez-le en entier, puis appuyez de nouveau ici.',
    'hint.incomplete': 'Pour la compléter : ouvrez la publication (appuyez sur son heure) et appuyez de nouveau là.',
    'hint.changed': 'Ce site a changé : ce qui était visible est enregistré.',
    private: 'Ceci est une conversation privée. Enregistrer ce message ?',
    yes: 'Oui, l’enregistrer',
    no: 'Non',
    declined: 'Rien n’a été enregistré.',
    undo: 'Annuler',
    undone: 'Retirée',
    'too-late': 'Trop tard pour annuler ici. Supprimez-la dans Athar.',
    held: 'Pas encore enregistrée. Laissez cette page ouverte et terminez l’installation d’Athar : elle le sera alors.',
    'held-closed':
      'Pas encore enregistrée. Laissez cette page ouverte, ouvrez Athar dans la barre d’outils et terminez l’installation : elle le sera alors.',
    'why.quota':
      'Non enregistrée : il n’y a plus de place. Libérez de l’espace sur cet appareil et appuyez de nouveau.',
    'why.not-allowed':
      'Non enregistrée : Athar n’est pas autorisé sur cette page. Autorisez-le dans Athar et appuyez de nouveau.',
    'why.too-many': 'Non enregistrée : trop à la fois. Attendez une minute et appuyez de nouveau.',
    'why.too-large': 'Non enregistrée : cette publication est trop grande. Prenez-en une image vous-même.',
    'why.bad-message':
      'Non enregistrée : Athar n’a pas pu lire cette publication. Rechargez la page et appuyez de nouveau.',
    'why.failed': 'Non enregistrée : un problème est survenu. Rechargez la page et appuyez de nouveau.',
    'why.reload': 'Non enregistrée : Athar a été mis à jour. Rechargez la page et appuyez de nouveau.',
  },
  ar: {
    saved: 'حُفظ.',
    savedPartly: 'حُفظ، وتعذّر حفظ بعض الأجزاء.',
    'hint.phone':
      'صفحة Facebook للهواتف لا تُظهر لـ Athar إلا القليل. افتحي المنشور نفسه على www.facebook.com («موقع سطح المكتب» في قائمة المتصفح) واضغطي هناك مرة أخرى.',
    'hint.translated': 'هذا نص مترجم. اضغطي «عرض الأصل» تحت المنشور ثم اضغطي هنا مرة أخرى.',
    'hint.cut-off': 'النص هنا مقطوع. افتحيه كاملًا ثم اضغطي هنا مرة أخرى.',
    'hint.incomplete': 'لإكماله: افتحي المنشور (اضغطي على وقته) ثم اضغطي هناك مرة أخرى.',
    'hint.changed': 'تغيّر هذا الموقع: حُفظ ما كان ظاهرًا.',
    private: 'هذه محادثة خاصة. هل تريدين حفظ هذه الرسالة؟',
    yes: 'نعم، احفظيها',
    no: 'لا',
    declined: 'لم يُحفظ شيء.',
    undo: 'تراجع',
    undone: 'أُلغي الحفظ',
    'too-late': 'فات أوان التراجع هنا. احذفيه من داخل Athar.',
    held: 'لم يُحفظ بعد. اتركي هذه الصفحة مفتوحة وأكملي إعداد Athar، وسيُحفظ حينها.',
    'held-closed': 'لم يُحفظ بعد. اتركي هذه الصفحة مفتوحة وافتحي Athar من شريط الأدوات وأكملي الإعداد، وسيُحفظ حينها.',
    'why.quota': 'لم يُحفظ: لا مساحة متبقية. أفرغي مساحة على هذا الجهاز واضغطي مرة أخرى.',
    'why.not-allowed': 'لم يُحفظ: Athar غير مسموح له في هذه الصفحة. اسمحي له من داخل Athar واضغطي مرة أخرى.',
    'why.too-many': 'لم يُحفظ: عدد كبير دفعة واحدة. انتظري دقيقة واضغطي مرة أخرى.',
    'why.too-large': 'لم يُحفظ: هذا المنشور كبير جدًا. التقطي صورة له بنفسك.',
    'why.bad-message': 'لم يُحفظ: تعذّرت قراءة هذا المنشور. أعيدي تحميل الصفحة واضغطي مرة أخرى.',
    'why.failed': 'لم يُحفظ: حدث خطأ. أعيدي تحميل الصفحة واضغطي مرة أخرى.',
    'why.reload': 'لم يُحفظ: جرى تحديث Athar. أعيدي تحميل الصفحة واضغطي مرة أخرى.',
  },
});

export type StateText = keyof (typeof buttonStates)['en'];

/** Fails to compile when a reason has no text. */
export const whyText = (why: NotSaved): StateText => `why.${why}`;
