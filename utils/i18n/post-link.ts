import { dictionary } from './dictionary';

/** WhatsApp's messages have no public link; posts of its channels do, and only she can copy it. */
export const postLink = dictionary({
  en: {
    none: 'Messages in WhatsApp chats and groups have no public link. Only posts of a channel have one.',
    label: 'Link of the channel post',
    hint: 'In WhatsApp, open the menu of the post, choose “Copy link”, and paste it here. It goes with the post to the organisation.',
    wrong:
      'This is not the link of a channel post, so it is not kept. It begins with https://whatsapp.com/channel/ and ends with a number.',
  },
  fr: {
    none: 'Dans WhatsApp, les messages des discussions et des groupes n’ont pas de lien public. Seules les publications d’une chaîne en ont un.',
    label: 'Lien de la publication de la chaîne',
    hint: 'Dans WhatsApp, ouvrez le menu de la publication, choisissez « Copier le lien » et collez-le ici. Il accompagne la publication chez l’organisation.',
    wrong:
      'Ce n’est pas le lien d’une publication de chaîne : il n’est pas gardé. Il commence par https://whatsapp.com/channel/ et finit par un nombre.',
  },
  ar: {
    none: 'لا رابط عامًا للرسائل في محادثات واتساب ومجموعاته. منشورات القنوات وحدها لها رابط.',
    label: 'رابط منشور القناة',
    hint: 'في واتساب افتحي قائمة المنشور واختاري «نسخ الرابط» ثم الصقيه هنا. يصل مع المنشور إلى المنظمة.',
    wrong: 'هذا ليس رابط منشور في قناة، فلم يُحفظ. يبدأ الرابط بـ https://whatsapp.com/channel/ وينتهي برقم.',
  },
});
