import { dictionary } from './dictionary';

/** Seen before anything is unlocked, by whoever presses the right button of the mouse: no telling word. */
export const pageMenu = dictionary({
  en: { keep: 'Athar: keep this page' },
  fr: { keep: 'Athar : garder cette page' },
  ar: { keep: 'Athar: الاحتفاظ بهذه الصفحة' },
});

/** "Document this page" in the popup. */
export const page = dictionary({
  en: {
    document: 'Document this page',
    help: 'Saves the article in front of you, or the words you selected.',
    'refused.protected': 'The browser lets no extension into this page. Take a picture of it by hand.',
    'refused.needs-setup': 'Finish the set-up of Athar first.',
    'refused.failed': 'Not saved: this page did not answer. Reload it and press again.',
  },
  fr: {
    document: 'Documenter cette page',
    help: 'Garde l’article affiché, ou les mots que vous avez sélectionnés.',
    'refused.protected':
      'Le navigateur ne laisse aucune extension entrer dans cette page. Prenez-en une image vous-même.',
    'refused.needs-setup': 'Terminez d’abord l’installation d’Athar.',
    'refused.failed': 'Non enregistrée : cette page n’a pas répondu. Rechargez-la et appuyez de nouveau.',
  },
  ar: {
    document: 'توثيق هذه الصفحة',
    help: 'يحفظ المقال المعروض أمامك، أو الكلمات التي حدّدتِها.',
    'refused.protected': 'لا يسمح المتصفح لأي إضافة بالدخول إلى هذه الصفحة. التقطي صورة لها بنفسك.',
    'refused.needs-setup': 'أكملي إعداد Athar أولًا.',
    'refused.failed': 'لم يُحفظ: لم تستجب هذه الصفحة. أعيدي تحميلها واضغطي مرة أخرى.',
  },
});
