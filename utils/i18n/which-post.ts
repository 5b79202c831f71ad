import { dictionary } from './dictionary';

/** On a platform's page, where it is not certain what she means: what to press, and what can be kept all the same. */
export const whichPost = dictionary({
  en: {
    'which.shown': 'Not saved: Athar cannot be sure which post you mean. Press the shield on the post itself.',
    'which.off':
      'Not saved: Athar cannot be sure which post you mean, and its buttons are switched off. Switch them on in the settings of Athar and press the shield on the post.',
    'which.not-allowed':
      'Not saved: Athar cannot be sure which post you mean, and has no button here yet. Open Athar, allow it on this site, and press the shield on the post.',
    'chats.shown': 'Press the shield on the message itself; where there is none, take a picture by hand.',
    'chats.off':
      'The buttons of Athar are switched off: switch them on in its settings and press the shield on the message.',
    'chats.not-allowed': 'Open Athar, allow it on this site, and press the shield on the message.',
    'chats.elsewhere': 'Take a picture of the message by hand, and add it in Athar.',
    unrecognised: 'Not saved: Athar does not recognise this page.',
    whole: 'Document it as a page',
    wholeHelp: 'Only its address is kept then, and the words you selected.',
  },
  fr: {
    'which.shown':
      'Non enregistrée : Athar ne peut pas savoir de quelle publication il s’agit. Appuyez sur le bouclier de la publication elle-même.',
    'which.off':
      'Non enregistrée : Athar ne peut pas savoir de quelle publication il s’agit, et ses boutons sont désactivés. Activez-les dans les réglages d’Athar et appuyez sur le bouclier de la publication.',
    'which.not-allowed':
      'Non enregistrée : Athar ne peut pas savoir de quelle publication il s’agit, et n’a pas encore de bouton ici. Ouvrez Athar, autorisez-le sur ce site et appuyez sur le bouclier de la publication.',
    'chats.shown': 'Appuyez sur le bouclier du message lui-même ; s’il n’y en a pas, prenez une image vous-même.',
    'chats.off':
      'Les boutons d’Athar sont désactivés : activez-les dans ses réglages et appuyez sur le bouclier du message.',
    'chats.not-allowed': 'Ouvrez Athar, autorisez-le sur ce site et appuyez sur le bouclier du message.',
    'chats.elsewhere': 'Prenez vous-même une image du message et ajoutez-la dans Athar.',
    unrecognised: 'Non enregistrée : Athar ne reconnaît pas cette page.',
    whole: 'La documenter comme page',
    wholeHelp: 'Seuls son adresse et les mots que vous avez sélectionnés sont alors gardés.',
  },
  ar: {
    'which.shown': 'لم يُحفظ: لا يمكن لـ Athar التأكد من المنشور الذي تقصدينه. اضغطي الدرع على المنشور نفسه.',
    'which.off':
      'لم يُحفظ: لا يمكن لـ Athar التأكد من المنشور الذي تقصدينه، وأزراره مُطفأة. شغّليها من إعدادات Athar واضغطي الدرع على المنشور.',
    'which.not-allowed':
      'لم يُحفظ: لا يمكن لـ Athar التأكد من المنشور الذي تقصدينه، وليس له زر هنا بعد. افتحي Athar واسمحي له في هذا الموقع ثم اضغطي الدرع على المنشور.',
    'chats.shown': 'اضغطي الدرع على الرسالة نفسها؛ وإن لم يوجد فالتقطي صورة بنفسك.',
    'chats.off': 'أزرار Athar مُطفأة: شغّليها من إعداداته ثم اضغطي الدرع على الرسالة.',
    'chats.not-allowed': 'افتحي Athar واسمحي له في هذا الموقع ثم اضغطي الدرع على الرسالة.',
    'chats.elsewhere': 'التقطي صورة للرسالة بنفسك وأضيفيها في Athar.',
    unrecognised: 'لم يُحفظ: لا يتعرّف Athar على هذه الصفحة.',
    whole: 'توثيقها كصفحة',
    wholeHelp: 'يُحفظ عندها عنوانها فقط، والكلمات التي حدّدتِها.',
  },
});
