import { dictionary } from './dictionary';

/** Why there was no post to keep, and what she can do: one text for each reason an adapter gives. */
export const hollowReasons = dictionary({
  en: {
    wall: 'Not saved: a log-in page is in front and no post is loaded. Log in or open the post itself, and press again.',
    unavailable: 'Not saved: this site does not show the post here, or no longer. There is nothing to keep.',
    skeleton: 'Not saved: the post has not loaded yet. Wait until you can read it and press again.',
    empty: 'Not saved: nothing that was written or shown has loaded. Wait, or open the post itself, and press again.',
    placeholder:
      'Not saved: the site has emptied this place. Scroll to the post until you can read it and press again.',
    service: 'Not saved: the site itself wrote this line, not a person.',
    unsent: 'Not saved: this message has not been sent.',
    leaving: 'Not saved: the chat was just changing. Wait a moment and press again.',
    unknown: 'Not saved: it is not clear which message this is. Reload the page and press again.',
    chats: 'Not saved: this page shows private conversations, and they are never kept as a whole.',
  },
  fr: {
    wall: 'Non enregistrée : une page de connexion est devant et aucune publication n’est chargée. Connectez-vous ou ouvrez la publication, et appuyez de nouveau.',
    unavailable:
      'Non enregistrée : ce site ne montre pas la publication ici, ou ne la montre plus. Il n’y a rien à garder.',
    skeleton:
      'Non enregistrée : la publication n’est pas encore chargée. Attendez de pouvoir la lire et appuyez de nouveau.',
    empty:
      'Non enregistrée : rien de ce qui est écrit ou montré n’est chargé. Attendez, ou ouvrez la publication, et appuyez de nouveau.',
    placeholder:
      'Non enregistrée : le site a vidé cet endroit. Faites défiler jusqu’à pouvoir lire la publication et appuyez de nouveau.',
    service: 'Non enregistrée : c’est le site qui a écrit cette ligne, pas une personne.',
    unsent: 'Non enregistrée : ce message n’a pas été envoyé.',
    leaving: 'Non enregistrée : la discussion était en train de changer. Attendez un instant et appuyez de nouveau.',
    unknown: 'Non enregistrée : on ne sait pas de quel message il s’agit. Rechargez la page et appuyez de nouveau.',
    chats: 'Non enregistrée : cette page montre des conversations privées, et elles ne sont jamais gardées en entier.',
  },
  ar: {
    wall: 'لم يُحفظ: صفحة تسجيل الدخول في المقدمة ولم يُحمَّل أي منشور. سجّلي الدخول أو افتحي المنشور نفسه، ثم اضغطي مرة أخرى.',
    unavailable: 'لم يُحفظ: هذا الموقع لا يعرض المنشور هنا، أو لم يعد يعرضه. لا يوجد ما يُحفظ.',
    skeleton: 'لم يُحفظ: لم يُحمَّل المنشور بعد. انتظري حتى تتمكني من قراءته ثم اضغطي مرة أخرى.',
    empty: 'لم يُحفظ: لم يُحمَّل شيء مما كُتب أو عُرض. انتظري أو افتحي المنشور نفسه، ثم اضغطي مرة أخرى.',
    placeholder: 'لم يُحفظ: أفرغ الموقع هذا المكان. مرّري إلى المنشور حتى تتمكني من قراءته ثم اضغطي مرة أخرى.',
    service: 'لم يُحفظ: هذا السطر كتبه الموقع نفسه، لا شخص.',
    unsent: 'لم يُحفظ: هذه الرسالة لم تُرسل.',
    leaving: 'لم يُحفظ: كانت المحادثة تتبدّل الآن. انتظري لحظة ثم اضغطي مرة أخرى.',
    unknown: 'لم يُحفظ: ليس واضحًا أي رسالة هذه. أعيدي تحميل الصفحة ثم اضغطي مرة أخرى.',
    chats: 'لم يُحفظ: تعرض هذه الصفحة محادثات خاصة، ولا تُحفظ كاملةً أبدًا.',
  },
});
