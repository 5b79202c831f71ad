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
    'help.web': 'Saves the article in front of you, or the words you selected.',
    'help.platform':
      'Saves the post whose own page or window this is, or in which you selected words. Among several posts, press the shield on the one you mean.',
    'help.platform-off':
      'Saves the post whose own page or window this is, or in which you selected words. Among several posts, press the right mouse button on the one you mean.',
    'help.chats': 'Private conversations are never saved as a whole: press the shield on the message itself.',
    'refused.protected': 'The browser lets no extension into this page. Take a picture of it by hand.',
    'refused.needs-setup': 'Finish the set-up of Athar first.',
    'refused.failed': 'Not saved: this page did not answer. Reload it and press again.',
  },
  fr: {
    document: 'Documenter cette page',
    'help.web': 'Garde l’article affiché, ou les mots que vous avez sélectionnés.',
    'help.platform':
      'Garde la publication dont c’est la page ou la fenêtre, ou dans laquelle vous avez sélectionné des mots. Parmi plusieurs, appuyez sur le bouclier de la bonne.',
    'help.platform-off':
      'Garde la publication dont c’est la page ou la fenêtre, ou dans laquelle vous avez sélectionné des mots. Parmi plusieurs, cliquez sur la bonne avec le bouton droit de la souris.',
    'help.chats':
      'Les conversations privées ne sont jamais gardées en entier : appuyez sur le bouclier du message lui-même.',
    'refused.protected':
      'Le navigateur ne laisse aucune extension entrer dans cette page. Prenez-en une image vous-même.',
    'refused.needs-setup': 'Terminez d’abord l’installation d’Athar.',
    'refused.failed': 'Non enregistrée : cette page n’a pas répondu. Rechargez-la et appuyez de nouveau.',
  },
  ar: {
    document: 'توثيق هذه الصفحة',
    'help.web': 'يحفظ المقال المعروض أمامك، أو الكلمات التي حدّدتِها.',
    'help.platform':
      'يحفظ المنشور الذي هذه صفحته أو نافذته، أو الذي حدّدتِ كلمات فيه. وإن كانت المنشورات عدة فاضغطي الدرع على المنشور الذي تقصدينه.',
    'help.platform-off':
      'يحفظ المنشور الذي هذه صفحته أو نافذته، أو الذي حدّدتِ كلمات فيه. وإن كانت المنشورات عدة فاضغطي بالزر الأيمن للفأرة على المنشور الذي تقصدينه.',
    'help.chats': 'لا تُحفظ المحادثات الخاصة كاملةً أبدًا: اضغطي الدرع على الرسالة نفسها.',
    'refused.protected': 'لا يسمح المتصفح لأي إضافة بالدخول إلى هذه الصفحة. التقطي صورة لها بنفسك.',
    'refused.needs-setup': 'أكملي إعداد Athar أولًا.',
    'refused.failed': 'لم يُحفظ: لم تستجب هذه الصفحة. أعيدي تحميلها واضغطي مرة أخرى.',
  },
});
