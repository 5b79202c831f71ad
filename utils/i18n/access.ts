import { dictionary } from './dictionary';

/** Pages that Athar sees only after she allowed it. */
export const access = dictionary({
  en: {
    title: 'More pages',
    'name.whatsapp': 'WhatsApp Web',
    'name.t.me': 't.me',
    'allow.whatsapp': 'Allow Athar on WhatsApp Web',
    'allow.t.me': 'Allow Athar on t.me',
    'what.whatsapp':
      'Athar does not see WhatsApp Web. If you allow it, the message you point at gets a button, and only a message whose button you press is saved. Your browser then lets Athar see the whole page.',
    'what.t.me':
      'Athar does not see t.me, where public Telegram channels can be read. If you allow it, posts there get a button, and their photos are fetched from Telegram’s file servers when you press it.',
    'allowed.whatsapp': 'Athar is allowed on WhatsApp Web. Point at a message to see its button.',
    'allowed.t.me': 'Athar is allowed on t.me.',
    'takeBack.whatsapp': 'Leave WhatsApp Web',
    'takeBack.t.me': 'Leave t.me',
    refused: 'Not allowed. You can decide again at any time.',
  },
  fr: {
    title: 'Autres pages',
    'name.whatsapp': 'WhatsApp Web',
    'name.t.me': 't.me',
    'allow.whatsapp': 'Autoriser Athar sur WhatsApp Web',
    'allow.t.me': 'Autoriser Athar sur t.me',
    'what.whatsapp':
      'Athar ne voit pas WhatsApp Web. Si vous l’autorisez, le message que vous montrez du pointeur reçoit un bouton, et seul un message dont vous pressez le bouton est gardé. Votre navigateur laisse alors Athar voir toute la page.',
    'what.t.me':
      'Athar ne voit pas t.me, où se lisent les canaux publics de Telegram. Si vous l’autorisez, les publications y reçoivent un bouton ; quand vous le pressez, leurs photos sont demandées aux serveurs de Telegram.',
    'allowed.whatsapp': 'Athar est autorisé sur WhatsApp Web. Pointez un message pour voir son bouton.',
    'allowed.t.me': 'Athar est autorisé sur t.me.',
    'takeBack.whatsapp': 'Quitter WhatsApp Web',
    'takeBack.t.me': 'Quitter t.me',
    refused: 'Non autorisé. Vous pourrez changer d’avis à tout moment.',
  },
  ar: {
    title: 'صفحات أخرى',
    'name.whatsapp': 'واتساب ويب',
    'name.t.me': 't.me',
    'allow.whatsapp': 'السماح لـ Athar في واتساب ويب',
    'allow.t.me': 'السماح لـ Athar في t.me',
    'what.whatsapp':
      'لا يرى Athar صفحة واتساب ويب. إذا سمحتِ بذلك يظهر زر على الرسالة التي تشيرين إليها، ولا تُحفظ إلا رسالة ضغطتِ زرها. وعندها يتيح متصفحكِ لـ Athar رؤية الصفحة كلها.',
    'what.t.me':
      'لا يرى Athar موقع t.me حيث تُقرأ قنوات تيليغرام العامة. إذا سمحتِ بذلك يظهر زر على المنشورات هناك، وعند ضغطه تُجلب صورها من خوادم ملفات تيليغرام.',
    'allowed.whatsapp': 'Athar مسموح له في واتساب ويب. أشيري إلى رسالة ليظهر زرها.',
    'allowed.t.me': 'Athar مسموح له في t.me.',
    'takeBack.whatsapp': 'مغادرة واتساب ويب',
    'takeBack.t.me': 'مغادرة t.me',
    refused: 'لم يُسمح. يمكنكِ تغيير ذلك متى شئتِ.',
  },
});
